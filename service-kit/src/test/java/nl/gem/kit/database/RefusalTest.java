package nl.gem.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(new VertxException("SSL handshake failed"), "no authority that this service trusts"),
                Arguments.of(new SSLHandshakeException("PKIX"), "no authority that this service trusts"),
                Arguments.of(postgres("28P01"), "does not let this service's account in"),
                Arguments.of(postgres("28000"), "does not let this service's account in"),
                Arguments.of(postgres("3D000"), "there is no such database"),
                Arguments.of(postgres("42P01"), "migrations have not run"),
                Arguments.of(postgres("42501", "ERROR"), "migrations have not run"),
                Arguments.of(postgres("42501", "FATAL"), "has no right to connect"),
                Arguments.of(postgres("57P03"), "PostgreSQL's code 57P03"),
                Arguments.of(new UnknownHostException("db.invalid"), "no machine has its name"),
                Arguments.of(new ConnectException("Connection refused: db.invalid"), "cannot be reached"),
                Arguments.of(new TimeoutException(), "does not answer in time"),
                Arguments.of(
                        new Migrations.Behind(new Migrations(9, 4), new Migrations(10, 4)),
                        "migrations up to 9 of the kit and 4 of the service and this build needs migrations up to 10"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void reason_is_said_in_words(Throwable failure, String words) {
        assertThat(Refusal.reason(failure)).contains(words);
        assertThat(Refusal.reason(new VertxException("secret", failure)))
                .contains(words)
                .doesNotContain("secret");
    }

    @Test
    void what_is_not_known_is_named_by_its_class_without_what_it_says() {
        assertThat(Refusal.reason(new IllegalStateException("password s3cret")))
                .isEqualTo("it fails with java.lang.IllegalStateException");
    }

    private static PgException postgres(String state) {
        return postgres(state, "FATAL");
    }

    private static PgException postgres(String state, String severity) {
        return new PgException("password of \"livechat_service\"", severity, state, "");
    }
}
