package nl.gem.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransienceTest {

    /** Connection, serialisation, deadlock, connections used up, disk full, lock not available, shutdown, restore gate. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "53100", "55P03", "57P01", "57014", "57GE0"})
    void an_outage_of_the_database_passes(String state) {
        assertThat(Transience.isTransient(refused(state))).isTrue();
    }

    /** Unique and check violations, no rights, no table, syntax. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "42501", "42P01", "42601", "22P02", "P0001"})
    void a_refusal_does_not(String state) {
        assertThat(Transience.isTransient(refused(state))).isFalse();
    }

    @Test
    void a_lost_connection_and_a_silence_pass_however_deep_they_lie() {
        assertThat(Transience.isTransient(new IOException("reset"))).isTrue();
        assertThat(Transience.isTransient(new CompletionException(new ConnectException("refused"))))
                .isTrue();
        assertThat(Transience.isTransient(new RuntimeException(new TimeoutException())))
                .isTrue();
        assertThat(Transience.isTransient(new IllegalStateException(refused("57P01"))))
                .isTrue();
        assertThat(Transience.isTransient(ClosedConnectionException.INSTANCE)).isTrue();
    }

    @Test
    void a_defect_does_not() {
        assertThat(Transience.isTransient(new NullPointerException())).isFalse();
        assertThat(Transience.isTransient(new UnreadableEvent("data"))).isFalse();
        assertThat(Transience.isTransient(refused(null))).isFalse();
    }

    private static PgException refused(String state) {
        return new PgException("no", "ERROR", state, "");
    }
}
