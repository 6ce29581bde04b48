package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path data;

    @Test
    void secrets_are_the_same_at_the_next_start() throws IOException {
        Secrets first = Secrets.of(data);
        Secrets second = Secrets.of(data);
        assertThat(second.erasureKey()).isEqualTo(first.erasureKey());
        for (Service service : Service.values()) {
            assertThat(second.clientSecret(service)).isEqualTo(first.clientSecret(service));
        }
    }

    /** Base64 secrets with a plus sign were refused by Keycloak: it reads as a space in a Basic header. */
    @Test
    void a_client_secret_needs_no_escaping_in_a_header() throws IOException {
        for (Service service : Service.values()) {
            assertThat(Secrets.of(data).clientSecret(service)).matches("[0-9a-f]{64}");
            assertThat(Secrets.of(data).stateSecret(service)).matches("[0-9a-f]{64}");
        }
    }
}
