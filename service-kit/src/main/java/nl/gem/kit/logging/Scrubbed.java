package nl.gem.kit.logging;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** A stand-in for an exception in the log: its type and stack, PostgreSQL's error code, and no message. */
final class Scrubbed extends Throwable {

    private static final int DEPTH = 8;

    private Scrubbed(String type, @Nullable Throwable cause, StackTraceElement[] stack) {
        super(type, cause);
        setStackTrace(stack);
    }

    static Scrubbed of(Throwable thrown) {
        return of(thrown, DEPTH);
    }

    private static Scrubbed of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        String code = thrown instanceof PgException refused ? " " + refused.getSqlState() : "";
        return new Scrubbed(
                thrown.getClass().getName() + code,
                cause == null || cause == thrown || depth == 0 ? null : of(cause, depth - 1),
                thrown.getStackTrace());
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
