package nl.gem.retention.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.gem.retention.deletion.DeletionReports;
import nl.gem.retention.deletion.DropOutcome;
import nl.gem.retention.deletion.Run;
import nl.gem.retention.deletion.Target;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.transport.DeclaredTopic;
import nl.gem.retention.transport.TopicReports;
import org.jboss.logging.Logger;

/** What the jobs do, counted and logged. No alarm hangs on it: a job that says that it worked proves nothing. */
@ApplicationScoped
class DeletionMetrics implements DeletionReports, TopicReports {

    private static final Logger LOG = Logger.getLogger(DeletionMetrics.class);

    private final MeterRegistry registry;

    DeletionMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (DropOutcome outcome : DropOutcome.values()) {
            count(outcome, 0);
        }
    }

    private void count(DropOutcome outcome, int times) {
        registry.counter("gem_retention_drops", "outcome", outcome.wireName()).increment(times);
    }

    @Override
    public void ended(Target target, DropOutcome outcome) {
        count(outcome, 1);
        if (outcome.gone()) {
            LOG.infof("The day %s of %s is gone", target.day(), target.store());
        } else {
            LOG.errorf(
                    "The day %s of %s is due and could not be dropped: %s",
                    target.day(), target.store(), outcome.wireName());
        }
    }

    @Override
    public void finished(Run run) {
        Run.Reason held = run.held();
        if (held != null) {
            LOG.errorf("Nothing was dropped: %s", held.wireName());
        }
        if (!run.unreachable().isEmpty()) {
            LOG.warnf("Not enforced, because out of reach: %s", run.unreachable());
        }
    }

    @Override
    public void notMade(String database, Throwable failure) {
        LOG.warnf(
                "A partition ahead in %s could not be made: %s",
                database, failure.getClass().getSimpleName());
    }

    @Override
    public void notWritten(StoreName store, Throwable failure) {
        LOG.errorf(failure, "The ledger took no entry for %s", store);
    }

    @Override
    public void created(DeclaredTopic topic) {
        LOG.infof("Topic %s was missing and is made", topic.name());
    }

    @Override
    public void corrected(DeclaredTopic topic, List<String> settings) {
        LOG.warnf("Topic %s had drifted and is set right: %s", topic.name(), settings);
    }

    @Override
    public void refused(DeclaredTopic topic, Throwable failure) {
        LOG.errorf(
                "Topic %s could not be made or set right: %s",
                topic.name(), failure.getClass().getSimpleName());
    }
}
