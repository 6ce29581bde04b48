package nl.gem.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A day of messages goes, in three ways.
 *
 * @param gemMillis by the function that the retention role may call
 * @param bareMillis by {@code DROP TABLE} of the same partition
 * @param deleteMillis by {@code DELETE} in batches from a plain table, and {@code VACUUM}
 * @param gemLeft rows of the day whose text is still in the data files after it
 * @param deletedLeft the same after the {@code DELETE}
 */
record DropRound(double gemMillis, double bareMillis, double deleteMillis, long gemLeft, long deletedLeft) {

    private static final int DUE = 40;
    private static final int BATCH = 5_000;

    /** A table whose rows all go is cut off by {@code VACUUM}, bytes and all; one in use has younger rows. */
    private static final int SHARE_THAT_STAYS = 10;

    private static final String PLAIN = "public.plain_message";
    private static final String DELETE = """
        delete from %1$s where ctid = any(array(
            select ctid from %1$s where conversation_id < gem.uuid7_floor('%2$s') order by conversation_id limit %3$d))\
        """;

    static DropRound measure(RetentionServer server, int rows, boolean gemFirst) {
        MessageDays days = new MessageDays(server);
        LocalDate ours = MessageDays.day(DUE);
        LocalDate bare = MessageDays.day(DUE + 1);
        try {
            days.make(ours);
            days.make(bare);
            days.fill(MessageDays.partition(ours), ours, rows, "kenmerk-gem");
            days.fill(MessageDays.partition(bare), bare, rows, "kenmerk-kaal");
            double first = gemFirst ? byGem(server, ours) : bare(server, bare);
            double second = gemFirst ? bare(server, bare) : byGem(server, ours);
            server.execute(
                    "drop table if exists " + PLAIN, "create table " + PLAIN + " (like gem.message including all)");
            days.fill(PLAIN, ours, rows, "kenmerk-gewist");
            days.fill(PLAIN, ours.plusDays(1), rows / SHARE_THAT_STAYS, "kenmerk-jonger");
            double deleted = byDelete(server, ours.plusDays(1));
            server.execute("checkpoint");
            return new DropRound(
                    gemFirst ? first : second,
                    gemFirst ? second : first,
                    deleted,
                    BytesOnDisk.count(server.tables(), "kenmerk-gem "),
                    BytesOnDisk.count(server.tables(), "kenmerk-gewist "));
        } catch (SQLException e) {
            throw new BenchFailure("A day could not be made or dropped: " + e.getMessage(), e);
        }
    }

    private static double byGem(RetentionServer server, LocalDate day) throws SQLException {
        try (Connection connection = server.asRetention();
                PreparedStatement drop = connection.prepareStatement("select gem.drop_partition('message', ?::date)")) {
            drop.setString(1, day.toString());
            return millis(drop::execute);
        }
    }

    private static double bare(RetentionServer server, LocalDate day) throws SQLException {
        try (Connection connection = server.asSuperuser();
                Statement statement = connection.createStatement()) {
            return millis(() -> statement.execute("drop table " + MessageDays.partition(day)));
        }
    }

    private static double byDelete(RetentionServer server, LocalDate firstThatStays) throws SQLException {
        try (Connection connection = server.asSuperuser();
                Statement statement = connection.createStatement()) {
            String batch = String.format(Locale.ROOT, DELETE, PLAIN, MessageDays.midnight(firstThatStays), BATCH);
            return millis(() -> {
                while (statement.executeUpdate(batch) > 0) {
                    // Until a batch finds nothing.
                }
                statement.execute("vacuum " + PLAIN);
            });
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double millis(Work work) throws SQLException {
        long begin = System.nanoTime();
        work.run();
        return (double) (System.nanoTime() - begin) / TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f ms, bare %.0f ms, deleted %.0f ms; rows on the disk afterwards %d and %d",
                gemMillis,
                bareMillis,
                deleteMillis,
                gemLeft,
                deletedLeft);
    }
}
