package nl.gem.retention.erasure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import nl.gem.retention.inventory.StoreName;
import org.jspecify.annotations.Nullable;

/** What the databases know of erasures and can do about them, by hash. Each call is a transaction; it fails when the database does. */
public interface ErasableDatabases {

    List<String> names();

    Uni<Instant> clock(String database);

    /** What residents had erased, as this database remembers it. */
    Uni<List<ErasureRequest>> requests(String database);

    /** What is there of the conversations with these hashes. */
    Uni<List<Rows>> find(String database, @Nullable LocalDate day, List<IdHash> hashes);

    /** Removes it, and keeps what may come later out; gives what went. */
    Uni<List<Rows>> erase(String database, @Nullable LocalDate day, List<IdHash> hashes);

    /** The stores in which this day has a file that is not empty. */
    Uni<List<StoreName>> withBytes(String database, LocalDate day);

    /** Writes a closed day of a store anew; gives how many rows it holds, or nothing when the day is not there any more. */
    Uni<OptionalLong> rewrite(StoreName store, LocalDate day);

    /** Removes the hashes that are of no use any more. */
    Uni<Long> forget(String database);
}
