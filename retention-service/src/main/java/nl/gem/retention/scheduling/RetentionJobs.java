package nl.gem.retention.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import nl.gem.retention.access.ExpireAccessLogs;
import nl.gem.retention.canary.MakeCanary;
import nl.gem.retention.deletion.ActiveReplica;
import nl.gem.retention.deletion.EnforceRetention;
import nl.gem.retention.deletion.MakePartitions;
import nl.gem.retention.gate.KeepGates;
import nl.gem.retention.ledger.MarkDay;
import nl.gem.retention.transport.DeclareTopics;
import nl.gem.retention.verification.Verify;
import org.jboss.logging.Logger;

/** Runs each job in its own time, so that one that hangs keeps no other from running. */
@ApplicationScoped
class RetentionJobs {

    private static final Logger LOG = Logger.getLogger(RetentionJobs.class);

    private final ActiveReplica active;
    private final EnforceRetention enforceRetention;
    private final MakePartitions makePartitions;
    private final DeclareTopics declareTopics;
    private final KeepGates keepGates;
    private final MarkDay markDay;
    private final ExpireAccessLogs expireAccessLogs;
    private final MakeCanary makeCanary;
    private final Verify verify;

    RetentionJobs(
            ActiveReplica active,
            EnforceRetention enforceRetention,
            MakePartitions makePartitions,
            DeclareTopics declareTopics,
            KeepGates keepGates,
            MarkDay markDay,
            ExpireAccessLogs expireAccessLogs,
            MakeCanary makeCanary,
            Verify verify) {
        this.active = active;
        this.enforceRetention = enforceRetention;
        this.makePartitions = makePartitions;
        this.declareTopics = declareTopics;
        this.keepGates = keepGates;
        this.markDay = markDay;
        this.expireAccessLogs = expireAccessLogs;
        this.makeCanary = makeCanary;
        this.verify = verify;
    }

    @Scheduled(every = "{gem.retention.enforce-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> enforce() {
        return whenActive(enforceRetention::enforce);
    }

    @Scheduled(every = "{gem.retention.partitions-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> partitions() {
        return whenActive(makePartitions::make);
    }

    @Scheduled(every = "{gem.retention.enforce-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> topics() {
        return whenActive(declareTopics::declare);
    }

    @Scheduled(every = "{gem.retention.gate-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> gates() {
        return whenActive(keepGates::keep);
    }

    @Scheduled(every = "{gem.retention.mark-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> mark() {
        return whenActive(markDay::mark);
    }

    @Scheduled(every = "{gem.retention.access-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> accessLogs() {
        return whenActive(() -> expireAccessLogs.expire().invoke(gone -> {
            if (gone.isEmpty()) {
                LOG.warn("The access logs keep what they have: clocks differ by more than five minutes");
            } else if (gone.getAsLong() > 0) {
                LOG.infof("%d entries of the access logs were 13 months old and are gone", gone.getAsLong());
            }
        }));
    }

    @Scheduled(every = "{gem.retention.mark-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> canary() {
        return whenActive(() -> makeCanary
                .make()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Today's canary could not be made: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(0));
    }

    /** On every replica: each shows and measures for itself. */
    @Scheduled(every = "{gem.retention.verify-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> verify() {
        return verify.verify().replaceWithVoid();
    }

    private Uni<Void> whenActive(Supplier<Uni<?>> job) {
        return active.isMe() ? job.get().replaceWithVoid() : Uni.createFrom().voidItem();
    }
}
