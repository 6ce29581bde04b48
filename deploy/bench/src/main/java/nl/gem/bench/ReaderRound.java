package nl.gem.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Residents write while somebody reads for a long time and a day that is due waits to be dropped.
 *
 * @param alone how long an insert takes with nobody in the way
 * @param held  the same while the reader holds its lock and the drop is tried over and over
 * @param tries how often it was tried
 */
record ReaderRound(Latencies alone, Latencies held, int tries) {

    private static final int DUE = 50;
    private static final int ROWS = 1_000;
    private static final int A_SECOND = 100;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String LOCKED = "55P03";
    private static final String INSERT = """
        insert into gem.message (conversation_id, seq, author, kind, text, sent_at)
        values (gem.new_conversation_id(), 1, 'RESIDENT', 'TEXT', 'wat kost een paspoort', now())\
        """;

    /**
     * Half of the time alone comes before the reader and half after, since a machine has better and worse minutes. The writer
     * keeps to a pace, so that one that has to wait makes the next late too.
     *
     * @param reading how long somebody reads; the time alone is a fifth of it
     */
    static ReaderRound measure(RetentionServer server, Duration reading) {
        LocalDate due = MessageDays.day(DUE);
        MessageDays days = new MessageDays(server);
        try (Connection reader = server.asSuperuser();
                Connection dropper = server.asRetention()) {
            days.make(due);
            days.fill(MessageDays.partition(due), due, ROWS, "kenmerk-in-gebruik");
            server.execute("select gem.create_partitions((gem.gem_now() at time zone 'UTC')::date)");
            Duration half = reading.dividedBy(10);
            write(server, half);
            LongStream before = write(server, half);
            reader.setAutoCommit(false);
            try (Statement read = reader.createStatement()) {
                read.executeQuery("select count(*) from gem.message");
            }
            CompletableFuture<LongStream> writing = CompletableFuture.supplyAsync(() -> write(server, reading));
            int tries = 0;
            while (!writing.isDone()) {
                drop(dropper, due);
                tries++;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            reader.rollback();
            drop(dropper, due);
            LongStream alone = LongStream.concat(before, write(server, half));
            return new ReaderRound(
                    new Latencies(alone.toArray()), new Latencies(writing.join().toArray()), tries);
        } catch (SQLException e) {
            throw new BenchFailure("A day could not be held: " + e.getMessage(), e);
        }
    }

    private static void drop(Connection dropper, LocalDate day) throws SQLException {
        try (PreparedStatement drop = dropper.prepareStatement("select gem.drop_partition('message', ?::date)")) {
            drop.setString(1, day.toString());
            drop.execute();
        } catch (SQLException failure) {
            if (!LOCKED.equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }

    private static LongStream write(RetentionServer server, Duration duration) {
        long[] nanos = new long[(int) (duration.toMillis() * A_SECOND / 1_000)];
        try (Connection service = server.asService();
                PreparedStatement insert = service.prepareStatement(INSERT)) {
            long begin = System.nanoTime();
            for (int i = 0; i < nanos.length; i++) {
                long wanted = begin + i * (TimeUnit.SECONDS.toNanos(1) / A_SECOND);
                LockSupport.parkNanos(wanted - System.nanoTime());
                insert.execute();
                nanos[i] = System.nanoTime() - wanted;
            }
            return LongStream.of(nanos);
        } catch (SQLException e) {
            throw new BenchFailure("A resident could not write: " + e.getMessage(), e);
        }
    }

    double heldMillis() {
        return held.millis(99);
    }

    double aloneMillis() {
        return alone.millis(99);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "held %s in %d tries to drop; alone %s", held, tries, alone);
    }
}
