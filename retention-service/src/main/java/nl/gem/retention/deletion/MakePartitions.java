package nl.gem.retention.deletion;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gem.retention.inventory.Databases;
import nl.gem.retention.policy.Term;

/**
 * Makes the days ahead, so that there is always a place to write. Apart from dropping, in its own time and in a
 * transaction per day: a drop that fails must never leave a service without tomorrow's partition.
 */
@ApplicationScoped
public class MakePartitions {

    private final Databases databases;
    private final Partitions partitions;
    private final DeletionReports reports;
    private final DeletionSettings settings;
    private final Clock clock;

    MakePartitions(
            Databases databases,
            Partitions partitions,
            DeletionReports reports,
            DeletionSettings settings,
            Clock clock) {
        this.databases = databases;
        this.partitions = partitions;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    private record Day(String database, LocalDate date) {}

    /** Gives how many partitions were missing; what cannot be made is reported and stops nothing. */
    public Uni<Integer> make() {
        return Multi.createFrom()
                .items(this::days)
                .onItem()
                .transformToUniAndConcatenate(this::make)
                .collect()
                .in(() -> new int[1], (sum, made) -> sum[0] += made)
                .map(sum -> sum[0]);
    }

    /** Today first, in each database: the nearer a day, the more it is needed. */
    private Stream<Day> days() {
        LocalDate today = Term.dayOf(clock.instant());
        return IntStream.rangeClosed(0, settings.daysAhead())
                .boxed()
                .flatMap(ahead -> databases.names().stream().map(name -> new Day(name, today.plusDays(ahead))));
    }

    private Uni<Integer> make(Day day) {
        return partitions
                .create(day.database(), day.date())
                .onFailure()
                .invoke(failure -> reports.notMade(day.database(), failure))
                .onFailure()
                .recoverWithItem(0);
    }
}
