package nl.gem.chatbot.persistence;

import io.vertx.pgclient.PgException;

/** The errors of PostgreSQL that mean something to us. */
final class SqlStates {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String CHECK_VIOLATION = "23514";

    private SqlStates() {}

    static boolean isUniqueViolation(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    /** The row's conversation has expired: row-level security turned it away, or its day has no partition any more. */
    static boolean isExpired(Throwable failure) {
        return failure instanceof PgException refused
                && (INSUFFICIENT_PRIVILEGE.equals(refused.getSqlState())
                        || CHECK_VIOLATION.equals(refused.getSqlState()));
    }
}
