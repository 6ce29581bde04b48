package nl.gem.retention.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.inventory.StoreName;
import org.junit.jupiter.api.Test;

class MakePartitionsTest {

    private final List<String> made = new ArrayList<>();
    private final List<String> notMade = new ArrayList<>();
    private final Server server = new Server();

    private record Settings(Duration patience, boolean backlog, int daysAhead) implements DeletionSettings {}

    private int make() {
        MutableClock clock = new MutableClock(Instant.parse("2026-12-31T23:59:59.999999Z"));
        MakePartitions make = new MakePartitions(
                new InventoryFixture(clock), server, server, new Settings(Duration.ZERO, false, 14), clock);
        return make.make().await().atMost(Duration.ofSeconds(5));
    }

    /** The first database never answers. */
    private final class Server implements Partitions, DeletionReports {
        @Override
        public Uni<Integer> create(String database, LocalDate day) {
            if (database.equals("chatbot")) {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
            made.add(database + " " + day);
            return Uni.createFrom().item(2);
        }

        @Override
        public Uni<DropOutcome> drop(StoreName store, LocalDate day) {
            throw new UnsupportedOperationException("this drops nothing");
        }

        @Override
        public void ended(Target target, DropOutcome outcome) {}

        @Override
        public void finished(Run run) {}

        @Override
        public void notMade(String database, Throwable failure) {
            notMade.add(database);
        }

        @Override
        public void notWritten(StoreName store, Throwable failure) {}
    }

    @Test
    void today_and_two_weeks_are_made_nearest_first_also_when_one_database_is_away() {
        assertThat(make()).isEqualTo(2 * 2 * 15);
        assertThat(made).hasSize(30).startsWith("livechat 2026-12-31", "retention 2026-12-31", "livechat 2027-01-01");
        assertThat(made).last().isEqualTo("retention 2027-01-14");
        assertThat(notMade).hasSize(15).containsOnly("chatbot");
    }
}
