package nl.gem.retention.verification;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.gem.retention.inventory.Databases;
import nl.gem.retention.inventory.Look;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.policy.Clocks;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.transport.TopicFacts;
import nl.gem.retention.transport.Topics;
import org.jspecify.annotations.Nullable;

/** Looks everywhere and judges what is there. What cannot be reached is unknown, never well. */
@ApplicationScoped
public class Verify {

    private final Databases databases;
    private final Topics topics;
    private final List<FurtherCheck> further;
    private final KeepHistory keepHistory;
    private final Promises promises;
    private final VerificationReports reports;
    private final Clock clock;
    private final EarlierScans earlierScans = new EarlierScans();
    private final Map<String, List<StoreCheck>> lastSeen = new ConcurrentHashMap<>();
    private volatile @Nullable Verification latest;

    public Verify(
            Databases databases,
            Topics topics,
            @All List<FurtherCheck> further,
            KeepHistory keepHistory,
            Promises promises,
            VerificationReports reports,
            Clock clock) {
        this.databases = databases;
        this.topics = topics;
        this.further = List.copyOf(further);
        this.keepHistory = keepHistory;
        this.promises = promises;
        this.reports = reports;
        this.clock = clock;
    }

    /** Never fails. Only one may be under way. */
    public Uni<Verification> verify() {
        return databases
                .look()
                .flatMap(looks -> topics.look()
                        .flatMap(topicLook -> otherFindings(looks).map(other -> judge(looks, topicLook, other))))
                .invoke(verification -> {
                    latest = verification;
                    reports.verified(verification);
                })
                .call(this::keep);
    }

    private Uni<Void> keep(Verification verification) {
        return keepHistory
                .keep(verification)
                .onFailure()
                .invoke(reports::notKept)
                .onFailure()
                .recoverWithNull();
    }

    /** One after the other: each has the databases to itself. */
    private Uni<List<Finding>> otherFindings(List<Look> looks) {
        return Multi.createFrom()
                .iterable(further)
                .onItem()
                .transformToUniAndConcatenate(check -> check.findings(Look.seen(looks)))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    /** Empty until this process has looked for the first time. */
    public Optional<Verification> latest() {
        return Optional.ofNullable(latest);
    }

    private Verification judge(List<Look> looks, Optional<List<TopicFacts>> topicLook, List<Finding> other) {
        Instant now = clock.instant();
        List<StoreCheck> checks = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Look look : looks) {
            switch (look) {
                case Look.Seen seen -> {
                    JudgeDatabase judge = new JudgeDatabase(earlierScans.complete(seen.snapshot()), promises, now);
                    lastSeen.put(look.database(), judge.checks());
                    checks.addAll(judge.checks());
                    findings.addAll(judge.findings());
                }
                case Look.Unreachable away -> {
                    lastSeen.getOrDefault(away.database(), List.of()).forEach(check -> checks.add(check.unknown()));
                    findings.add(new Finding(Finding.Kind.UNREACHABLE, away.database()));
                }
            }
        }
        JudgeTopics judgeTopics = new JudgeTopics(topicLook, now);
        checks.addAll(judgeTopics.checks());
        findings.addAll(judgeTopics.findings());
        findings.addAll(other);
        if (Clocks.apart(Stream.concat(Stream.of(now), Look.seen(looks).stream().map(Snapshot::clock))
                .toList())) {
            findings.add(new Finding(Finding.Kind.CLOCKS_APART, "clocks"));
        }
        return new Verification(now, checks, findings);
    }
}
