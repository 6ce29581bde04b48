package nl.gem.retention.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import nl.gem.kit.testing.LogLines;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.LedgerEntry;
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

    @Test
    void head_of_the_day_is_in_the_log_and_in_the_metrics() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        HeadMetrics metrics = new HeadMetrics(registry);
        try (LogLines lines = LogLines.of(HeadMetrics.class)) {
            metrics.marked(entry);

            assertThat(lines.all()).containsExactly("Head of the ledger on 2026-11-26: entry 42, hash " + HASH);
        }
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
