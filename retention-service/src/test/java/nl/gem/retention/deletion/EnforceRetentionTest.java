package nl.gem.retention.deletion;

import static nl.gem.retention.inventory.InventoryFixture.addressDay;
import static nl.gem.retention.inventory.InventoryFixture.conversationDay;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.Draft;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.LedgerFixture;
import org.junit.jupiter.api.Test;

class EnforceRetentionTest {

    private static final StoreName MESSAGE = new StoreName("chatbot", "message");
    private static final StoreName OUTBOX = new StoreName("livechat", "outbox");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    /** The first of October is due, the second is not. */
    private final MutableClock clock = new MutableClock(Instant.parse("2026-10-28T00:00:00Z"));

    private final InventoryFixture databases = new InventoryFixture(clock);
    private final LedgerFixture ledger = new LedgerFixture(clock);
    private final Server server = new Server();
    private boolean backlog;
    private final EnforceRetention enforce = enforcement();

    private EnforceRetention enforcement() {
        DeletionSettings settings = new DeletionSettings() {
            @Override
            public Duration patience() {
                return Duration.ofSeconds(10);
            }

            @Override
            public boolean backlog() {
                return backlog;
            }

            @Override
            public int daysAhead() {
                return 14;
            }
        };
        Pause pause = () -> Uni.createFrom().item(() -> {
            clock.advance(Duration.ofMillis(500));
            return null;
        });
        DropDue dropDue = new DropDue(server, pause, server, settings, clock);
        return new EnforceRetention(databases, ledger, dropDue, pause, server, settings, clock);
    }

    private Run run() {
        return enforce.enforce().await().atMost(Duration.ofSeconds(10));
    }

    /** Drops from the inventory, unless the test has said what happens first. */
    private final class Server implements Partitions, DeletionReports {
        final Map<StoreName, List<DropOutcome>> first = new HashMap<>();
        final List<String> tried = new ArrayList<>();
        Runnable during = () -> {};

        @Override
        public Uni<DropOutcome> drop(StoreName store, LocalDate day) {
            tried.add(store + " " + day);
            during.run();
            List<DropOutcome> script = first.getOrDefault(store, new ArrayList<>());
            DropOutcome outcome = script.isEmpty() ? DropOutcome.DROPPED : script.removeFirst();
            if (outcome.gone()) {
                databases.remove(store, day);
            }
            return Uni.createFrom().item(outcome);
        }

        void script(StoreName store, DropOutcome outcome, int times) {
            first.computeIfAbsent(store, key -> new ArrayList<>()).addAll(Collections.nCopies(times, outcome));
        }

        @Override
        public Uni<Integer> create(String database, LocalDate day) {
            throw new UnsupportedOperationException("enforcement makes nothing");
        }

        @Override
        public void ended(Target target, DropOutcome outcome) {}

        @Override
        public void finished(Run run) {}

        @Override
        public void notMade(String database, Throwable failure) {}

        @Override
        public void notWritten(StoreName store, Throwable failure) {}
    }

    @Test
    void due_day_goes_and_younger_day_stays() {
        databases.with(
                conversationDay("chatbot.message", "2026-10-01"), conversationDay("chatbot.message", "2026-10-02"));

        assertThat(run()).isEqualTo(new Run(clock.instant(), null, 1, 0, List.of()));

        assertThat(databases.holds(MESSAGE, FIRST)).isFalse();
        assertThat(server.tried).containsExactly("chatbot.message 2026-10-01");
        assertThat(ledger.lines())
                .containsExactly("intent chatbot.message 2026-10-01", "dropped chatbot.message 2026-10-01");
        assertThat(ledger.entries.getLast().items()).isEqualTo(7);
        assertThat(ledger.entries.getLast().cutoff()).isEqualTo("2026-10-02T00:00:00Z");
    }

    @Test
    void microsecond_before_it_is_due_nothing_happens() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        clock.advance(Duration.ofNanos(-1000));

        assertThat(run().dropped()).isZero();
        assertThat(server.tried).isEmpty();
    }

    @Test
    void second_run_does_nothing() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        run();

        assertThat(run().dropped()).isZero();
        assertThat(ledger.entries).hasSize(2);
    }

    @Test
    void first_that_fails_does_not_stop_the_others() {
        databases.with(
                conversationDay("chatbot.message", "2026-10-01"), conversationDay("livechat.outbox", "2026-10-01"));
        server.script(MESSAGE, DropOutcome.FAILED, 1);

        Run run = run();

        assertThat(run.dropped()).isEqualTo(1);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(server.tried).containsExactly("chatbot.message 2026-10-01", "livechat.outbox 2026-10-01");
        assertThat(databases.holds(OUTBOX, FIRST)).isFalse();
    }

    @Test
    void lasting_failure_is_written_down_once() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        server.script(MESSAGE, DropOutcome.FAILED, 3);
        run();
        run();
        run();

        assertThat(ledger.lines())
                .containsExactly("intent chatbot.message 2026-10-01", "failed chatbot.message 2026-10-01");
        run();
        assertThat(ledger.lines()).last().isEqualTo("dropped chatbot.message 2026-10-01");
    }

    @Test
    void partition_in_use_is_tried_again_after_the_others() {
        databases.with(
                conversationDay("chatbot.message", "2026-10-01"), conversationDay("livechat.outbox", "2026-10-01"));
        server.script(MESSAGE, DropOutcome.LOCKED, 3);

        assertThat(run().dropped()).isEqualTo(2);

        assertThat(server.tried)
                .containsExactly(
                        "chatbot.message 2026-10-01",
                        "livechat.outbox 2026-10-01",
                        "chatbot.message 2026-10-01",
                        "chatbot.message 2026-10-01",
                        "chatbot.message 2026-10-01");
        assertThat(ledger.lines().stream().filter(line -> line.startsWith("intent chatbot")))
                .hasSize(1);
    }

    @Test
    void patience_ends() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        server.script(MESSAGE, DropOutcome.LOCKED, 1_000);

        assertThat(run().failed()).isEqualTo(1);
        assertThat(server.tried).hasSizeBetween(20, 22);
        assertThat(ledger.lines()).last().isEqualTo("failed chatbot.message 2026-10-01");
    }

    @Test
    void clock_that_differs_by_six_minutes_stops_everything() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        databases.clockIsFast("livechat", Duration.ofMinutes(6));

        assertThat(run().held()).isEqualTo(Run.Reason.CLOCKS_APART);
        assertThat(server.tried).isEmpty();
    }

    @Test
    void database_that_is_away_stops_nothing_elsewhere() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        databases.isAway("livechat");

        Run run = run();
        assertThat(run.dropped()).isEqualTo(1);
        assertThat(run.unreachable()).containsExactly("livechat");
    }

    @Test
    void two_days_of_each_class_are_ordinary() {
        clock.advance(Duration.ofDays(1));
        databases.with(
                conversationDay("chatbot.message", "2026-10-01"),
                conversationDay("chatbot.message", "2026-10-02"),
                addressDay("chatbot.address", "2026-10-15"),
                addressDay("chatbot.address", "2026-10-16"));

        assertThat(run().dropped()).isEqualTo(4);
    }

    @Test
    void three_days_at_once_wait_for_a_person() {
        clock.advance(Duration.ofDays(2));
        databases.with(
                conversationDay("chatbot.message", "2026-10-01"),
                conversationDay("chatbot.message", "2026-10-02"),
                conversationDay("livechat.outbox", "2026-10-03"));

        assertThat(run().held()).isEqualTo(Run.Reason.BACKLOG);
        assertThat(server.tried).isEmpty();

        backlog = true;
        assertThat(run().dropped()).isEqualTo(3);
        assertThat(server.tried.getFirst()).isEqualTo("chatbot.message 2026-10-01");
    }

    @Test
    void day_that_never_goes_does_not_look_like_a_backlog_later() {
        databases.with(
                conversationDay("chatbot.message", "2026-10-01"),
                conversationDay("chatbot.message", "2026-10-02"),
                conversationDay("chatbot.message", "2026-10-03"),
                conversationDay("chatbot.message", "2026-10-04"));
        server.script(MESSAGE, DropOutcome.FAILED, 1 + 2 + 3);
        for (int day = 0; day < 4; day++) {
            run();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(run().held()).isNull();
        assertThat(databases.holds(MESSAGE, LocalDate.of(2026, 10, 4))).isFalse();
    }

    @Test
    void crash_between_drop_and_outcome_is_made_good_from_the_inventory() {
        databases.with(
                conversationDay("chatbot.message", "2026-10-01"), conversationDay("livechat.outbox", "2026-10-01"));
        ledger.append(intent("chatbot.message")).await().indefinitely();
        databases.remove(MESSAGE, FIRST);

        run();

        assertThat(ledger.lines().subList(0, 2))
                .containsExactly("intent chatbot.message 2026-10-01", "dropped chatbot.message 2026-10-01");
        assertThat(ledger.entries).hasSize(4);
    }

    @Test
    void open_intent_in_a_database_that_is_away_stays_open() {
        ledger.append(intent("chatbot.message")).await().indefinitely();
        databases.isAway("chatbot");
        run();
        assertThat(ledger.entries).hasSize(1);

        databases.isBack("chatbot");
        run();
        assertThat(ledger.lines()).last().isEqualTo("dropped chatbot.message 2026-10-01");
    }

    @Test
    void database_that_came_back_is_caught_up_with_however_much_is_due_and_no_other_is_touched() {
        for (int day = 1; day <= 9; day++) {
            databases.with(conversationDay("chatbot.message", "2026-09-0" + day));
        }
        databases.with(conversationDay("livechat.outbox", "2026-10-01"));

        assertThat(enforce.catchUp("chatbot").await().atMost(Duration.ofSeconds(10)))
                .isTrue();

        assertThat(server.tried).hasSize(9);
        assertThat(databases.holds(OUTBOX, FIRST)).isTrue();
        assertThat(ledger.lines()).contains("dropped chatbot.message 2026-09-09");
        assertThat(enforce.lastRun()).isEmpty();
    }

    @Test
    void database_is_not_caught_up_with_while_clocks_are_apart_it_is_away_or_a_day_stays() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        databases.clockIsFast("livechat", Duration.ofDays(30));
        assertThat(enforce.catchUp("chatbot").await().atMost(Duration.ofSeconds(10)))
                .isFalse();
        assertThat(server.tried).isEmpty();

        databases.clockIsFast("livechat", Duration.ZERO);
        databases.isAway("chatbot");
        assertThat(enforce.catchUp("chatbot").await().atMost(Duration.ofSeconds(10)))
                .isFalse();

        databases.isBack("chatbot");
        server.script(MESSAGE, DropOutcome.FAILED, 1);
        assertThat(enforce.catchUp("chatbot").await().atMost(Duration.ofSeconds(10)))
                .isFalse();
        assertThat(enforce.catchUp("chatbot").await().atMost(Duration.ofSeconds(10)))
                .isTrue();
    }

    @Test
    void only_one_run_is_under_way() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        List<Object> meanwhile = new ArrayList<>();
        server.during = () -> {
            meanwhile.add(run().held());
            meanwhile.add(enforce.catchUp("chatbot").await().atMost(Duration.ofSeconds(10)));
        };

        assertThat(run().dropped()).isEqualTo(1);

        assertThat(meanwhile).containsExactly(Run.Reason.UNDER_WAY, false);
        assertThat(run().held()).isNull();
    }

    @Test
    void what_cannot_be_written_down_is_not_done() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        ledger.isAway(true);

        assertThat(run().held()).isEqualTo(Run.Reason.LEDGER_UNAVAILABLE);
        assertThat(server.tried).isEmpty();
    }

    private static Draft intent(String store) {
        return Draft.of(Kind.INTENT, store, FIRST, 7);
    }
}
