package nl.gem.retention.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.retention.inventory.Irregularity;
import nl.gem.retention.inventory.Partition;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.policy.State;
import nl.gem.retention.policy.Term;

/** Judges what one database holds, by the promises and by this process's clock. */
final class JudgeDatabase {

    /** With fewer days ahead than this, somebody has to look before there is no place to write. */
    static final int DAYS_AHEAD = 3;

    private final Snapshot snapshot;
    private final Promises promises;
    private final Instant now;
    private final Map<StoreName, List<Partition>> stores;

    JudgeDatabase(Snapshot snapshot, Promises promises, Instant now) {
        this.snapshot = snapshot;
        this.promises = promises;
        this.now = now;
        this.stores = snapshot.partitions().stream()
                .collect(Collectors.groupingBy(
                        Partition::store,
                        () -> new TreeMap<>(Comparator.comparing(StoreName::toString)),
                        Collectors.toList()));
    }

    List<StoreCheck> checks() {
        return stores.entrySet().stream()
                .map(store -> check(store.getKey(), store.getValue()))
                .toList();
    }

    /**
     * A day counts as long as its partition exists, also when no row can be seen in it: what was deleted row by row is still
     * in the file.
     */
    private StoreCheck check(StoreName store, List<Partition> days) {
        DataClass dataClass = days.getFirst().dataClass();
        Instant oldest = days.stream()
                .map(Partition::oldest)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant due = days.stream()
                .filter(day -> day.oldest() != null)
                .map(Partition::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        State byDay = State.worst(days.stream().map(this::stateOf));
        State byItem = oldest != null && !now.isBefore(oldest.plus(promises.of(dataClass))) ? State.BREACH : State.OK;
        return new StoreCheck(
                store.toString(),
                StoreCheck.Kind.TABLE,
                dataClass,
                promises.of(dataClass),
                oldest,
                due,
                State.worst(Stream.of(byDay, byItem)),
                now);
    }

    private State stateOf(Partition day) {
        if (!now.isBefore(Term.startOf(day.day()).plus(promises.of(day.dataClass())))) {
            return State.BREACH;
        }
        return now.isBefore(day.dueAt()) ? State.OK : State.DUE;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        snapshot.undeclaredTables().forEach(table -> findings.add(finding(Finding.Kind.UNDECLARED_TABLE, "." + table)));
        snapshot.partitions().stream()
                .filter(partition -> !partition.attached())
                .forEach(partition -> findings.add(
                        new Finding(Finding.Kind.DETACHED_PARTITION, partition.store() + " " + partition.day())));
        snapshot.partitions().stream()
                .filter(Partition::postpones)
                .forEach(partition -> findings.add(
                        new Finding(Finding.Kind.POSTPONED_ROW, partition.store() + " " + partition.day())));
        snapshot.irregularities()
                .forEach(found -> findings.add(
                        finding(Finding.Kind.valueOf(found.kind().name()), separator(found) + found.subject())));
        snapshot.policy().forEach((dataClass, term) -> {
            if (promises.isExceededBy(dataClass, term)) {
                findings.add(finding(Finding.Kind.POLICY_TOO_LONG, " " + dataClass.wireName()));
            }
        });
        stores.forEach((store, days) -> {
            if (daysAhead(days) < DAYS_AHEAD) {
                findings.add(new Finding(Finding.Kind.FEW_PARTITIONS_AHEAD, store.toString()));
            }
        });
        return findings;
    }

    /** A table belongs to the database; a role, a setting or a count is something else. */
    private static String separator(Irregularity found) {
        return switch (found.kind()) {
            case FOREIGN_KEY, LARGE_OBJECTS, POSTGRES_DRIFTED, STRONG_ROLE -> " ";
            case DEFAULT_PARTITION,
                    DETACH_PENDING,
                    FOREIGN_PARTITION,
                    FOREIGN_RIGHTS,
                    NO_ROW_SECURITY,
                    PERSONAL_COLUMN,
                    POLICY_ALTERED,
                    STORE_NOT_PARTITIONED -> ".";
        };
    }

    private Finding finding(Finding.Kind kind, String subject) {
        return new Finding(kind, snapshot.database() + subject);
    }

    /** How many days after today can be written to without a gap; -1 when today itself cannot. */
    private int daysAhead(List<Partition> days) {
        Set<LocalDate> attached =
                days.stream().filter(Partition::attached).map(Partition::day).collect(Collectors.toSet());
        LocalDate day = Term.dayOf(now);
        int ahead = -1;
        while (attached.contains(day)) {
            ahead++;
            day = day.plusDays(1);
        }
        return ahead;
    }
}
