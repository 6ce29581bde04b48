package nl.gem.retention.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.gem.retention.erasure.ErasureReports;
import nl.gem.retention.erasure.Rows;
import nl.gem.retention.inventory.StoreName;
import org.jboss.logging.Logger;

/** Requests to erase as figures and log lines; no hash is in either. */
@ApplicationScoped
class ErasureMetrics implements ErasureReports {

    private static final Logger LOG = Logger.getLogger(ErasureMetrics.class);

    /** A database can be away for days, and is tried every few seconds. */
    private static final Duration SAID_AGAIN = Duration.ofMinutes(5);

    private final MeterRegistry registry;
    private final Map<String, Instant> said = new ConcurrentHashMap<>();
    private final Clock clock;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();

    ErasureMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
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
        Instant now = clock.instant();
        Instant before = said.get(database);
        if (before == null || !now.isBefore(before.plus(SAID_AGAIN))) {
            said.put(database, now);
            LOG.warnf(
                    "Erasing on request goes on later in %s: %s",
                    database, failure.getClass().getSimpleName());
        }
    }

    @Override
    public void open(long requests, Duration age) {
        open.set(requests);
        oldest.set(age.toSeconds());
    }
}
