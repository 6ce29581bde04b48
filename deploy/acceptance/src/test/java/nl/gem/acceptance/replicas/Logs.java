package nl.gem.acceptance.replicas;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gem.local.LocalStack;

/** The logs of both services, as they stand in the databases. */
record Logs(LocalStack stack) {

    /** The chatbot's log. */
    List<Line> chatbot(String conversationId) throws SQLException {
        return lines(
                "chatbot",
                "select seq, lower(author), text from gem.message where conversation_id = ? order by seq",
                conversationId);
    }

    /** Live chat's copy of a part of it. */
    List<Line> livechat(String conversationId) throws SQLException {
        return lines(
                "livechat",
                "select seq, lower(author), text from gem.live_message where conversation_id = ? order by seq",
                conversationId);
    }

    /** Events that still wait for the relay, of both services, and offers that were not answered. */
    int unfinished() throws SQLException {
        return count("chatbot", "select count(*) from gem.outbox")
                + count("livechat", "select count(*) from gem.outbox")
                + count("livechat", "select count(*) from gem.live_offer where outcome = 'UNANSWERED'");
    }

    private List<Line> lines(String database, String query, String conversationId) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl(database));
                PreparedStatement select = superuser.prepareStatement(query)) {
            select.setObject(1, UUID.fromString(conversationId));
            List<Line> lines = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(rows.getInt(1), rows.getString(2), rows.getString(3)));
                }
            }
            return lines;
        }
    }

    private int count(String database, String query) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl(database));
                ResultSet count = superuser.createStatement().executeQuery(query)) {
            count.next();
            return count.getInt(1);
        }
    }
}
