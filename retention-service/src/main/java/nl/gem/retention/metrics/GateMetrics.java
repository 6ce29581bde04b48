package nl.gem.retention.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gem.retention.gate.GateReports;
import org.jboss.logging.Logger;

/** How the restore gates stand, measured and logged: a shut one is a service that serves nobody. */
@ApplicationScoped
class GateMetrics implements GateReports {

    private static final Logger LOG = Logger.getLogger(GateMetrics.class);
    private static final String OPEN = "gem_retention_gate_open";
    private static final String BEHIND = "gem_retention_ledger_behind";

    private final MeterRegistry registry;
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();

    GateMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.counter(BEHIND).increment(0);
    }

    @Override
    public void looked(String database, boolean isOpen) {
        AtomicInteger known = open.computeIfAbsent(
                database,
                name -> Objects.requireNonNull(registry.gauge(OPEN, Tags.of("database", name), new AtomicInteger())));
        known.set(isOpen ? 1 : 0);
    }

    @Override
    public void shut(String database, String reason) {
        LOG.errorf("The restore gate of %s is shut: %s", database, reason);
    }

    @Override
    public void staysShut(String database) {
        LOG.errorf("The restore gate of %s stays shut: what is due could not all be dropped", database);
    }

    @Override
    public void opened(String database) {
        LOG.warnf("The restore gate of %s is open again", database);
    }

    @Override
    public void replayed(String database, long gone) {
        LOG.warnf(
                "Database %s runs elsewhere or lost its last seconds: erasures were done again, %d rows went",
                database, gone);
    }

    @Override
    public void ledgerBehind(String database, long counts) {
        registry.counter(BEHIND).increment();
        LOG.errorf("The ledger was put back from a backup: it lacks %d counts of %s", counts, database);
    }

    @Override
    public void failed(String database, Throwable failure) {
        LOG.warnf(
                "The restore gate of %s could not be kept: %s",
                database, failure.getClass().getSimpleName());
    }
}
