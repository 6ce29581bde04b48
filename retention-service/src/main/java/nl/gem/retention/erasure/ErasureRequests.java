package nl.gem.retention.erasure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** This service's own list of requests to erase. Every call is a transaction of its own. */
public interface ErasureRequests {

    /** Takes up those that are not known yet. */
    Uni<Void> add(List<ErasureRequest> requests);

    Uni<List<ErasureRequest>> all();

    /** Those of which nobody has seen yet that nothing is left in this database, oldest first. */
    Uni<List<ErasureRequest>> openIn(String database);

    /** Nothing is left of them in this database but bytes; also when that was so before. */
    Uni<Void> done(String database, List<IdHash> hashes, Instant at);

    /** Those that are done and of which bytes may be left in this database, where the day is known. */
    Uni<List<ErasureRequest>> withBytesIn(String database);

    Uni<Void> rewritten(String database, List<IdHash> hashes, Instant at);

    /** Removes those whose conversation began before this day; gives how many. */
    Uni<Integer> forgetBefore(LocalDate day);
}
