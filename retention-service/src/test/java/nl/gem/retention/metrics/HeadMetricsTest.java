package nl.gem.retention.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.LedgerEntry;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class HeadMetricsTest {

    private static final String HASH = "123456789abcd" + "f".repeat(51);

    private final LedgerEntry entry = new LedgerEntry(
            42,
            Instant.parse("2026-11-26T00:05:00Z"),
            Kind.HEAD,
            "retention.ledger",
            LocalDate.parse("2026-11-26"),
            41,
            Instant.parse("2026-11-26T00:00:00Z"),
            LedgerEntry.GENESIS,
            HASH);

    private static final class Lines extends Handler {
        final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void head_of_the_day_is_in_the_log_and_in_the_metrics() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        HeadMetrics metrics = new HeadMetrics(registry);
        Logger logger = Logger.getLogger(HeadMetrics.class.getName());
        Lines lines = new Lines();
        logger.addHandler(lines);
        try {
            metrics.marked(entry);
        } finally {
            logger.removeHandler(lines);
        }

        assertThat(lines.lines).containsExactly("Head of the ledger on 2026-11-26: entry 42, hash " + HASH);
        assertThat(registry.get("gem_retention_ledger_day_entry").gauge().value())
                .isEqualTo(42);
        assertThat(registry.get("gem_retention_ledger_day_head").gauge().value())
                .isEqualTo(0x123456789abcdL);
        assertThat(registry.get("gem_retention_ledger_day_timestamp_seconds")
                        .gauge()
                        .value())
                .isEqualTo(Instant.parse("2026-11-26T00:05:00Z").getEpochSecond());
    }
}
