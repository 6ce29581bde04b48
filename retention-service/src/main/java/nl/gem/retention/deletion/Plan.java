package nl.gem.retention.deletion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.policy.Clocks;
import nl.gem.retention.policy.DataClass;

/** What a run may do: drop what is due, or nothing, because something does not look like an ordinary day. */
sealed interface Plan {

    /** On an ordinary day one day of each class becomes due; two when a day was missed. */
    int ORDINARY_DAYS = 2;

    /** Oldest first. */
    record Drop(List<Target> targets) implements Plan {
        public Drop {
            targets = List.copyOf(targets);
        }

        /** What of it is in one database. */
        List<Target> in(String database) {
            return targets.stream()
                    .filter(target -> target.store().database().equals(database))
                    .toList();
        }
    }

    /** Nothing is dropped until a person has looked. */
    record Hold(Run.Reason reason) implements Plan {}

    /**
     * Decides what a run does.
     *
     * @param snapshots of the databases that answered; each decides by its own clock what is due
     * @param here this process's clock
     * @param tried whether an earlier run already tried this one: a day that cannot be dropped says nothing about clocks
     * @param backlog whether a person has declared that much is due
     */
    static Plan of(List<Snapshot> snapshots, Instant here, Predicate<Target> tried, boolean backlog) {
        if (Clocks.apart(Stream.concat(Stream.of(here), snapshots.stream().map(Snapshot::clock))
                .toList())) {
            return new Hold(Run.Reason.CLOCKS_APART);
        }
        List<Target> due = due(snapshots);
        if (!backlog && mostNewDays(due.stream().filter(tried.negate())) > ORDINARY_DAYS) {
            return new Hold(Run.Reason.BACKLOG);
        }
        return new Drop(due);
    }

    private static List<Target> due(List<Snapshot> snapshots) {
        return snapshots.stream()
                .flatMap(snapshot -> snapshot.partitions().stream()
                        .filter(partition -> !snapshot.clock().isBefore(partition.dueAt()))
                        .map(Target::of))
                .sorted(Comparator.comparing(Target::day)
                        .thenComparing(target -> target.store().toString()))
                .toList();
    }

    private static int mostNewDays(Stream<Target> targets) {
        Map<DataClass, Set<LocalDate>> days = targets.collect(
                Collectors.groupingBy(Target::dataClass, Collectors.mapping(Target::day, Collectors.toSet())));
        return days.values().stream().mapToInt(Set::size).max().orElse(0);
    }
}
