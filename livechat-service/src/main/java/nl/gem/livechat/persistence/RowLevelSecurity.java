package nl.gem.livechat.persistence;

import io.vertx.pgclient.PgException;
import java.util.Objects;

/** Knows PostgreSQL's word for a row that its policies do not let in. */
final class RowLevelSecurity {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private RowLevelSecurity() {}

    /** A missing grant has the same code: that is a defect of the installation and must not look like an old id. */
    static boolean refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused
                    && INSUFFICIENT_PRIVILEGE.equals(refused.getSqlState())
                    && Objects.requireNonNullElse(refused.getErrorMessage(), "").contains("row-level security")) {
                return true;
            }
        }
        return false;
    }
}
