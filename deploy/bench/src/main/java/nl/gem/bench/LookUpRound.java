package nl.gem.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One conversation after the other is read from four weeks of messages, with and without row-level security. */
final class LookUpRound {

    private static final int DAYS = 26;
    private static final int LOOK_UPS = 3_000;
    private static final String READ =
            "select seq, author, kind, text from gem.message where conversation_id = ? order by seq";

    private final RetentionServer server;
    private final List<UUID> conversations;

    private LookUpRound(RetentionServer server, List<UUID> conversations) {
        this.server = server;
        this.conversations = conversations;
    }

    static LookUpRound prepare(RetentionServer server, int rowsPerDay) {
        MessageDays days = new MessageDays(server);
        try {
            for (int ago = 1; ago <= DAYS; ago++) {
                days.make(MessageDays.day(ago));
                days.fill(MessageDays.partition(MessageDays.day(ago)), MessageDays.day(ago), rowsPerDay, "kenmerk");
            }
            server.execute("analyze gem.message");
            return new LookUpRound(server, conversations(server));
        } catch (SQLException e) {
            throw new BenchFailure("The messages could not be made: " + e.getMessage(), e);
        }
    }

    private static List<UUID> conversations(RetentionServer server) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (Connection connection = server.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select conversation_id from gem.message where seq = 1")) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    /** Microseconds per look-up: of the service role, to which the policy applies, or of one that it does not bind. */
    double measure(Side side) {
        try (Connection connection = side == Side.GEM ? server.asService() : server.asSuperuser();
                Statement setting = connection.createStatement();
                PreparedStatement read = connection.prepareStatement(READ)) {
            setting.execute("set plan_cache_mode = force_generic_plan");
            Random sequence = new Random(1);
            look(read, sequence, LOOK_UPS / 10);
            long begin = System.nanoTime();
            look(read, sequence, LOOK_UPS);
            return (double) (System.nanoTime() - begin) / TimeUnit.MICROSECONDS.toNanos(LOOK_UPS);
        } catch (SQLException e) {
            throw new BenchFailure("A conversation could not be read: " + e.getMessage(), e);
        }
    }

    private void look(PreparedStatement read, Random sequence, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            read.setObject(1, conversations.get(sequence.nextInt(conversations.size())));
            try (ResultSet rows = read.executeQuery()) {
                int found = 0;
                while (rows.next()) {
                    found++;
                }
                if (found != MessageDays.PER_CONVERSATION) {
                    throw new BenchFailure("A conversation has " + found + " messages.");
                }
            }
        }
    }
}
