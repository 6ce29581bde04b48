package nl.gem.retention.access;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The access logs of the services. */
public interface AccessLogs {

    /** The services in which people read conversations. */
    List<String> services();

    /**
     * The newest readings, newest first.
     *
     * @param below only entries with a lower number than this
     */
    Uni<List<Reading>> newest(String service, long below, int most);

    /** Every database that has such a log, also one that nobody reads in. */
    List<String> databases();

    Uni<Instant> clock(String database);

    /** Removes what is older than 13 months; gives how many entries. */
    Uni<Long> expire(String database);
}
