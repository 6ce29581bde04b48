package nl.gem.retention.verification;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** What was seen day by day. Every call is a transaction of its own. */
public interface History {

    /** Raises each store's age of this day where a higher one was seen, and forgets the days before another. */
    Uni<Void> record(List<DailyAge> seen, LocalDate forgetBefore);

    /** By store and day. */
    Uni<List<DailyAge>> since(LocalDate day);
}
