package nl.gem.chatbot.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.gem.local.Databases;

/** Looks and acts behind the service's back, in the chatbot's database. */
public final class Sql {

    private static final String OWNER = Databases.owner(Databases.CHATBOT);

    private Sql() {}

    /** The first column of the first row; empty when there is none. */
    public static String text(String role, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        Stack.databases().jdbcUrl(Databases.CHATBOT),
                        role,
                        Stack.databases().password(role));
                Statement sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return "";
            }
            ResultSet rows = sql.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** As the owner, who sees also what row-level security hides. */
    public static String text(String statement) {
        try {
            return text(OWNER, statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static long count(String table, String where) {
        return Long.parseLong(text("select count(*) from gem." + table + " where " + where));
    }

    /** @param ahead an SQL interval; zero puts the real clock back. Somebody counted just now, so the gate stays open. */
    public static void moveClock(String ahead) {
        text("create or replace function gem.gem_now() returns timestamptz language sql stable parallel safe"
                + " return pg_catalog.now() + " + ahead + "; update gem.gate set counted_at = gem.gem_now()");
    }
}
