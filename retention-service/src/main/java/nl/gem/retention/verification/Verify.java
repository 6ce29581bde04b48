package nl.gem.retention.verification;

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
import nl.gem.retention.ledger.VerifyLedger;
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
    private final VerifyLedger verifyLedger;
    private final CheckGates checkGates;
    private final Promises promises;
    private final VerificationReports reports;
    private final Clock clock;
    private final Map<String, List<StoreCheck>> lastSeen = new ConcurrentHashMap<>();
    private volatile @Nullable Verification latest;

    Verify(
            Databases databases,
            Topics topics,
            VerifyLedger verifyLedger,
            CheckGates checkGates,
            Promises promises,
            VerificationReports reports,
            Clock clock) {
        this.databases = databases;
        this.topics = topics;
        this.verifyLedger = verifyLedger;
        this.checkGates = checkGates;
        this.promises = promises;
        this.reports = reports;
        this.clock = clock;
    }

    /** Never fails. Only one may be under way. */
    public Uni<Verification> verify() {
        return databases
                .look()
                .flatMap(looks -> topics.look()
                        .flatMap(topicLook -> otherFindings().map(others -> judge(looks, topicLook, others))))
                .invoke(verification -> {
                    latest = verification;
                    reports.verified(verification);
                });
    }

    /** Empty until this process has looked for the first time. */
    public Optional<Verification> latest() {
        return Optional.ofNullable(latest);
    }

    private Uni<List<Finding>> otherFindings() {
        return ledgerFindings()
                .flatMap(ledger -> checkGates
                        .findings()
                        .map(gates ->
                                Stream.concat(ledger.stream(), gates.stream()).toList()));
    }

    private Uni<List<Finding>> ledgerFindings() {
        return verifyLedger
                .verify()
                .map(chain -> {
                    reports.ledgerRead(chain.entries(), chain.head(), chain.intact());
                    return chain.intact()
                            ? List.<Finding>of()
                            : List.of(new Finding(Finding.Kind.LEDGER_BROKEN, "retention.ledger"));
                })
                .onFailure()
                .recoverWithItem(List.of(new Finding(Finding.Kind.UNREACHABLE, "retention.ledger")));
    }

    private Verification judge(List<Look> looks, Optional<List<TopicFacts>> topicLook, List<Finding> others) {
        Instant now = clock.instant();
        List<StoreCheck> checks = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Look look : looks) {
            switch (look) {
                case Look.Seen seen -> {
                    JudgeDatabase judge = new JudgeDatabase(seen.snapshot(), promises, now);
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
        findings.addAll(others);
        if (Clocks.apart(Stream.concat(Stream.of(now), Look.seen(looks).stream().map(Snapshot::clock))
                .toList())) {
            findings.add(new Finding(Finding.Kind.CLOCKS_APART, "clocks"));
        }
        return new Verification(now, checks, findings);
    }
}
