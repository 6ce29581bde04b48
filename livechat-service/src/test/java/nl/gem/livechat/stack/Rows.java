package nl.gem.livechat.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import nl.gem.kit.erasure.KeyedHash;
import nl.gem.local.Databases;

/** Looks into the database behind the service's back. */
public final class Rows {

    private static final String[] STORES = {"live_conversation", "live_message", "live_offer", "live_note", "outbox"};

    private Rows() {}

    /** The first column of the first row, as the superuser sees it: nothing is hidden. */
    public static String one(String query) {
        try (Connection connection =
                DriverManager.getConnection(Stack.postgres().superuserJdbcUrl(Databases.LIVECHAT))) {
            return one(connection, query);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As the service's role. */
    public static String asService(String query) throws SQLException {
        String role = Databases.service(Databases.LIVECHAT);
        try (Connection connection = DriverManager.getConnection(
                Stack.databases().jdbcUrl(Databases.LIVECHAT),
                role,
                Stack.databases().password(role))) {
            return one(connection, query);
        }
    }

    /** As the retention service does it, which is not told the id. */
    public static void eraseHashed(UUID conversation) throws SQLException {
        KeyedHash hash = new KeyedHash(Stack.ERASURE_KEY);
        String role = Databases.retention(Databases.LIVECHAT);
        try (Connection connection = DriverManager.getConnection(
                        Stack.databases().jdbcUrl(Databases.LIVECHAT),
                        role,
                        Stack.databases().password(role));
                PreparedStatement erase =
                        connection.prepareStatement("select gem.erase_hashed(array[?::bytea], ?, ?, null)")) {
            erase.setBytes(1, hash.of(conversation));
            erase.setBytes(2, hash.innerKey());
            erase.setBytes(3, hash.outerKey());
            erase.execute();
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.execute(query) ? statement.getResultSet() : null) {
            return result != null && result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    public static String of(Object conversation, String column) {
        return one("select " + column + " from gem.live_conversation where conversation_id = '" + conversation + "'");
    }

    /** How many rows of a store belong to a conversation. */
    public static int count(String store, Object conversation) {
        return Integer.parseInt(
                one("select count(*) from gem." + store + " where conversation_id = '" + conversation + "'"));
    }

    public static int everywhere(Object conversation) {
        int total = 0;
        for (String store : STORES) {
            total += count(store, conversation);
        }
        return total;
    }
}
