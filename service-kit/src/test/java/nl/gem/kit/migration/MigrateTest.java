package nl.gem.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anybody is asked for a connection, and what goes on to ask: nobody listens at port 1. */
class MigrateTest {

    private static final String NOBODY = "jdbc:postgresql://127.0.0.1:1/chatbot";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?sslmode=require",
                "?sslmode=disable&sslrootcert=/ca.pem",
                "?sslmode=verify-full&sslmode=prefer",
                "?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "?user=x&password=s3cret"
            })
    void production_is_not_migrated_over_a_connection_that_is_not_verified(String parameters) {
        assertThatThrownBy(() -> Migrate.run(environment(NOBODY + parameters, "prod")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("GEM_DATABASE_URL must say sslmode=verify-full or verify-ca")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void production_is_what_counts_when_nobody_says() {
        Map<String, String> environment = environment(NOBODY, "prod");
        environment.remove("QUARKUS_PROFILE");

        assertThatThrownBy(() -> Migrate.run(environment)).hasMessageContaining("sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sslmode=verify-full&sslrootcert=/ca.pem", "?ssl=true&sslmode=verify-ca"})
    void verified_connection_is_tried(String parameters) {
        assertThatThrownBy(() -> Migrate.run(environment(NOBODY + parameters, "prod")))
                .isInstanceOf(FlywayException.class);
    }

    @Test
    void stack_of_this_machine_is_migrated_without_encryption() {
        assertThatThrownBy(() -> Migrate.run(environment(NOBODY, "local")))
                .isInstanceOf(FlywayException.class)
                .satisfies(failure -> assertThat(failure).hasMessageNotContaining("owner-password"));
    }

    private static Map<String, String> environment(String url, String profile) {
        return new HashMap<>(Map.of(
                "QUARKUS_PROFILE", profile,
                "GEM_DATABASE_URL", url,
                "GEM_DATABASE_OWNER", "chatbot_owner",
                "GEM_DATABASE_OWNER_PASSWORD", "owner-password",
                "GEM_SERVICE_ROLE", "chatbot_service",
                "GEM_RETENTION_ROLE", "chatbot_retention"));
    }
}
