package nl.gem.retention.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.gem.retention.canary.CanaryDays;
import nl.gem.retention.inventory.CanaryTrace;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.policy.Term;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether each canary is where it was put for as long as it may live, and nowhere after its term. It is found by its
 * id in the partitions themselves: that needs no age to be right.
 */
@ApplicationScoped
public class VerifyCanaries implements FurtherCheck {

    /** How long into a day, or after the start of this process, there may be none yet. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final CanaryDays days;
    private final Promises promises;
    private final VerificationReports reports;
    private final Clock clock;
    private volatile @Nullable Instant since;

    public VerifyCanaries(CanaryDays days, Promises promises, VerificationReports reports, Clock clock) {
        this.days = days;
        this.promises = promises;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Uni<List<Finding>> findings(List<Snapshot> snapshots) {
        Instant now = clock.instant();
        if (since == null) {
            since = now;
        }
        return days.all()
                .invoke(made -> newestDay(made).ifPresent(reports::canaryRead))
                .map(made -> judge(made, snapshots, now))
                .onFailure()
                .recoverWithItem(List.of(new Finding(Finding.Kind.UNREACHABLE, "retention.canary")));
    }

    private static Optional<LocalDate> newestDay(List<CanaryTrace> made) {
        return made.stream().map(CanaryTrace::day).max(LocalDate::compareTo);
    }

    private List<Finding> judge(List<CanaryTrace> made, List<Snapshot> snapshots, Instant now) {
        Map<StoreName, DataClass> classes = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Set<CanaryTrace> present = new HashSet<>();
        for (Snapshot snapshot : snapshots) {
            seen.add(snapshot.database());
            present.addAll(snapshot.canaries());
            snapshot.partitions().forEach(partition -> classes.put(partition.store(), partition.dataClass()));
        }
        List<Finding> findings = new ArrayList<>();
        made.stream()
                .filter(trace -> seen.contains(trace.store().database()) && !present.contains(trace))
                .filter(trace -> now.isBefore(term(trace, classes).dueAt(trace.day())))
                .forEach(trace -> findings.add(finding(Finding.Kind.CANARY_MISSING, trace)));
        present.stream()
                .filter(trace -> !now.isBefore(term(trace, classes).breachAt(trace.day())))
                .forEach(trace -> findings.add(finding(Finding.Kind.CANARY_LATE, trace)));
        LocalDate today = Term.dayOf(now);
        if (isOverdue(today, now) && newestDay(made).filter(today::equals).isEmpty()) {
            findings.add(new Finding(Finding.Kind.CANARY_MISSING, today.toString()));
        }
        return findings;
    }

    private boolean isOverdue(LocalDate today, Instant now) {
        Instant first = since;
        Instant started = first == null ? now : first;
        Instant from = started.isAfter(Term.startOf(today)) ? started : Term.startOf(today);
        return !now.isBefore(from.plus(GRACE));
    }

    private Term term(CanaryTrace trace, Map<StoreName, DataClass> classes) {
        return promises.termOf(classes.getOrDefault(trace.store(), DataClass.CONVERSATION));
    }

    private static Finding finding(Finding.Kind kind, CanaryTrace trace) {
        return new Finding(kind, trace.store() + " " + trace.day());
    }
}
