package nl.gem.retention.database;

import io.vertx.pgclient.PgException;
import nl.gem.retention.deletion.DropOutcome;

/** What a failed call means, without PostgreSQL's message: that could quote a row. */
final class SqlFailure {

    private SqlFailure() {}

    /** 55P03: the lock was not free. 40P01: two waited for each other. GE003: the function says that it is not due. */
    static DropOutcome outcome(Throwable failure) {
        return switch (state(failure)) {
            case "55P03", "40P01" -> DropOutcome.LOCKED;
            case "GE003" -> DropOutcome.REFUSED;
            default -> DropOutcome.FAILED;
        };
    }

    static String describe(Throwable failure) {
        String state = state(failure);
        return state.isEmpty() ? failure.getClass().getSimpleName() : "SQL state " + state;
    }

    private static String state(Throwable failure) {
        String state = failure instanceof PgException refused ? refused.getSqlState() : null;
        return state == null ? "" : state;
    }
}
