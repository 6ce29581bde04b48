package nl.gem.retention.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import nl.gem.retention.erasure.ErasureReports;
import nl.gem.retention.erasure.Rows;
import nl.gem.retention.inventory.StoreName;
import org.jboss.logging.Logger;

/** Requests to erase as figures and log lines; no hash is in either. */
@ApplicationScoped
class ErasureMetrics implements ErasureReports {

    private static final Logger LOG = Logger.getLogger(ErasureMetrics.class);

    private final MeterRegistry registry;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();

    ErasureMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("gem_retention_erasures_open", open);
        registry.gauge("gem_retention_erasures_oldest_open_seconds", oldest);
    }

    @Override
    public void erased(Rows rows) {
        registry.counter("gem_retention_erased_rows", "store", rows.store().toString())
                .increment(rows.items());
        LOG.infof("Erased on request: %d rows of %s in %s", rows.items(), rows.day(), rows.store());
    }

    @Override
    public void rewritten(StoreName store, LocalDate day) {
        LOG.infof("The day %s of %s is written anew", day, store);
    }

    @Override
    public void failed(String database, Throwable failure) {
        LOG.warnf(
                "Erasing on request goes on later in %s: %s",
                database, failure.getClass().getSimpleName());
    }

    @Override
    public void open(long requests, Duration age) {
        open.set(requests);
        oldest.set(age.toSeconds());
    }
}
