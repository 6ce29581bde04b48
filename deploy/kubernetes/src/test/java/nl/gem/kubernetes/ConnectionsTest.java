package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gem.kubernetes.Connections.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sum of connections is made of is really found. */
class ConnectionsTest {

    /** The relay and the wake-ups in chatbot and live chat; the lock of the active replica in the retention service. */
    @ParameterizedTest
    @CsvSource({"chatbot, 2", "livechat, 2", "retention, 1"})
    void connections_beside_the_pool_are_found_in_the_source(String service, int expected) {
        assertThat(Connections.besideThePool(service)).isEqualTo(expected);
    }

    @Test
    void each_database_of_the_retention_service_is_counted() {
        assertThat(Connections.of("retention"))
                .extracting(Pool::variable)
                .containsExactlyInAnyOrder(
                        "GEM_DATABASE_USER",
                        "GEM_CHATBOT_DATABASE_USER",
                        "GEM_LIVECHAT_DATABASE_USER",
                        "GEM_RETENTION_DATABASE_USER");
    }
}
