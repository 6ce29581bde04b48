package nl.gem.retention.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import nl.gem.retention.ledger.HeadReports;
import nl.gem.retention.ledger.LedgerEntry;
import org.jboss.logging.Logger;

/** Publishes the head of the day where the ledger's own database cannot take it back: in the log and as metrics. */
@ApplicationScoped
class HeadMetrics implements HeadReports {

    private static final Logger LOG = Logger.getLogger(HeadMetrics.class);

    private final AtomicLong entry = new AtomicLong();
    private final AtomicLong head = new AtomicLong();
    private final AtomicLong at = new AtomicLong();

    HeadMetrics(MeterRegistry registry) {
        registry.gauge("gem_retention_ledger_day_entry", entry);
        registry.gauge("gem_retention_ledger_day_head", head);
        registry.gauge("gem_retention_ledger_day_timestamp_seconds", at);
    }

    @Override
    public void marked(LedgerEntry marked) {
        LOG.infof("Head of the ledger on %s: entry %d, hash %s", marked.day(), marked.n(), marked.hash());
        entry.set(marked.n());
        head.set(Fingerprint.of(marked.hash()));
        at.set(marked.at().getEpochSecond());
    }
}
