package nl.gem.kit.inbox;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells an outage, which passes, from a defect, which does not. */
final class Transience {

    private Transience() {}

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException || isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Classes 08, 40, 53, 55, 57 of PostgreSQL's error codes: connection, serialisation, resources, locks, operator. */
    private static boolean isOutage(Throwable cause) {
        if (cause instanceof PgException refused) {
            String state = refused.getSqlState();
            return state != null && state.matches("(08|40|53|55|57).*");
        }
        return cause instanceof ClosedConnectionException;
    }
}
