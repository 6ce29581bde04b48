package nl.gem.kit.database;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a database does not answer, in words for who has to mend it: nothing of an exception's own message, which may quote. */
final class Refusal {

    /** All that Vert.x tells of it, without a cause. */
    private static final String HANDSHAKE_FAILED = "SSL handshake failed";

    private static final String UNTRUSTED =
            "no encrypted connection to it can be made; most often no authority that this service trusts has signed its"
                    + " certificate, or the certificate has another name";

    private static final String MAY_NOT_CONNECT = "this service's account has no right to connect to it";

    private Refusal() {}

    /** The first reason that is known along the causes; the class of the failure when none is. */
    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return "it fails with " + failure.getClass().getName();
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case Migrations.Behind behind -> behind.getMessage();
            case PgException barred when mayNotConnect(barred) -> MAY_NOT_CONNECT;
            case PgException refused -> refused(refused.getSqlState());
            case VertxException broken when HANDSHAKE_FAILED.equals(broken.getMessage()) -> UNTRUSTED;
            case SSLException broken -> UNTRUSTED;
            case UnknownHostException unknown -> "no machine has its name";
            case IOException unreachable ->
                "it cannot be reached (" + unreachable.getClass().getName() + ")";
            case TimeoutException late -> "it does not answer in time";
            default -> null;
        };
    }

    /** A table's refusal has the same code, but leaves the connection open. */
    private static boolean mayNotConnect(PgException refused) {
        return "42501".equals(refused.getSqlState()) && "FATAL".equals(refused.getSeverity());
    }

    /** By the codes of PostgreSQL, appendix A of its manual. */
    private static String refused(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "28000", "28P01" -> "it does not let this service's account in";
            case "3D000" -> "there is no such database";
            case "3F000", "42P01", "42501" -> "its migrations have not run, or ran as another owner";
            default -> "it refuses with PostgreSQL's code " + state;
        };
    }
}
