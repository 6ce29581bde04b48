package nl.gem.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class SignInOutageTest {

    @Test
    void identity_provider_that_gives_no_answer_is_away() {
        assertThat(SignInOutage.isOutage(new OIDCException("not yet asked"))).isTrue();
        assertThat(SignInOutage.isOutage(
                        new AuthenticationFailedException(new RuntimeException("OIDC Server is not available"))))
                .isTrue();
        assertThat(SignInOutage.isOutage(
                        new AuthenticationFailedException(new RuntimeException(new ConnectException("refused")))))
                .isTrue();
    }

    @Test
    void refusal_is_no_outage_and_neither_is_a_fault_of_our_own() {
        assertThat(SignInOutage.isOutage(
                        new AuthenticationFailedException(new OIDCException("{\"error\":\"invalid_grant\"}"))))
                .isFalse();
        assertThat(SignInOutage.isOutage(new AuthenticationFailedException())).isFalse();
        assertThat(SignInOutage.isOutage(new ForbiddenException())).isFalse();
        assertThat(SignInOutage.isOutage(new IllegalStateException(new ConnectException("database"))))
                .isFalse();
        assertThat(SignInOutage.isOutage(null)).isFalse();
    }
}
