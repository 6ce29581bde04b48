package nl.gem.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ContentFilterTest {

    private static final String SECRET = "mijn bsn is 123456782";

    private final ContentFilter filter = new ContentFilter();

    @Test
    void the_message_of_an_exception_and_of_its_causes_is_gone_and_type_and_stack_stay() {
        RuntimeException thrown = new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));

        Throwable logged = filtered(thrown);

        assertThat(printed(logged))
                .doesNotContain(SECRET)
                .contains("java.lang.IllegalStateException")
                .contains("Caused by: java.lang.IllegalArgumentException")
                .contains("ContentFilterTest");
        assertThat(logged.getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    /** PostgreSQL quotes the row in its DETAIL. */
    @Test
    void of_a_refusal_by_postgresql_only_the_state_stays() {
        PgException refused =
                new PgException("duplicate key value", "ERROR", "23505", "Key (text)=(" + SECRET + ") already exists.");
        assertThat(refused.toString() + refused.getDetail()).contains(SECRET);

        assertThat(printed(filtered(new RuntimeException(refused))))
                .doesNotContain(SECRET)
                .doesNotContain("duplicate key value")
                .contains("io.vertx.pgclient.PgException 23505");
    }

    @Test
    void suppressed_exceptions_do_not_come_along() {
        RuntimeException thrown = new RuntimeException("outer");
        thrown.addSuppressed(new RuntimeException(SECRET));

        assertThat(printed(filtered(thrown))).doesNotContain(SECRET);
    }

    @Test
    void a_chain_of_causes_without_end_is_cut() {
        RuntimeException first = new RuntimeException(SECRET);
        RuntimeException second = new RuntimeException(SECRET, first);
        first.initCause(second);

        assertThat(printed(filtered(first))).doesNotContain(SECRET);
    }

    @Test
    void an_exception_among_the_parameters_becomes_its_type() {
        LogRecord record = new LogRecord(Level.WARNING, "{0} failed: {1}");
        Object[] given = {"append", new IllegalStateException(SECRET)};
        record.setParameters(given);

        assertThat(filter.isLoggable(record)).isTrue();
        assertThat(record.getParameters()).containsExactly("append", "java.lang.IllegalStateException");
        assertThat(given[1]).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_record_without_exception_is_left_alone_and_everything_is_logged() {
        LogRecord record = new LogRecord(Level.INFO, "started");

        assertThat(filter.isLoggable(record)).isTrue();
        assertThat(record.getMessage()).isEqualTo("started");
        assertThat(record.getThrown()).isNull();
        assertThat(record.getParameters()).isNull();
    }

    @Test
    void a_second_handler_does_not_scrub_again() {
        LogRecord record = new LogRecord(Level.INFO, "twice");
        record.setThrown(new IllegalStateException(SECRET));
        filter.isLoggable(record);
        Throwable once = record.getThrown();
        filter.isLoggable(record);

        assertThat(record.getThrown()).isSameAs(once);
    }

    private Throwable filtered(Throwable thrown) {
        LogRecord record = new LogRecord(Level.SEVERE, "it failed");
        record.setThrown(thrown);
        assertThat(filter.isLoggable(record)).isTrue();
        return record.getThrown();
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
