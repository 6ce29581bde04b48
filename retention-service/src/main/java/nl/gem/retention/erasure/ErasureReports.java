package nl.gem.retention.erasure;

import java.time.Duration;
import java.time.LocalDate;
import nl.gem.retention.inventory.StoreName;

/** Those who want to hear what becomes of requests to erase. */
public interface ErasureReports {

    /** The service itself had not, or not yet, erased this. */
    void erased(Rows rows);

    void rewritten(StoreName store, LocalDate day);

    /** Something could not be done in this database; the next turn tries again. */
    void failed(String database, Throwable failure);

    /** How many requests are not done in every database, and how old the oldest of them is. */
    void open(long requests, Duration oldest);
}
