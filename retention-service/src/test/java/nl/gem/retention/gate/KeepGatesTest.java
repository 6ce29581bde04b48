package nl.gem.retention.gate;

import static nl.gem.retention.gate.GatesFixture.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.ledger.LedgerFixture;
import org.junit.jupiter.api.Test;

class KeepGatesTest {

    private static final String CLOSED = "gate-closed chatbot.gate 2026-11-26";
    private static final String OPENED = "gate-opened chatbot.gate 2026-11-26";

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-26T10:00:00Z"));
    private final GatesFixture gates = new GatesFixture(clock);
    private final LedgerFixture ledger = new LedgerFixture(clock);
    private final Heard heard = new Heard();
    private boolean caughtUp = true;
    private boolean replayFails;
    private final KeepGates keepGates = new KeepGates(
            gates,
            gates,
            ledger,
            database -> Uni.createFrom().item(() -> {
                heard.events.add("caught up " + gates.isOpen());
                return caughtUp;
            }),
            List.of(database -> Uni.createFrom().item(() -> {
                heard.events.add("replayed " + gates.isOpen());
                if (replayFails) {
                    throw new IllegalStateException("the replay failed");
                }
                return 3L;
            })),
            heard,
            clock);

    private static final class Heard implements GateReports {
        final List<String> events = new ArrayList<>();

        @Override
        public void looked(String database, boolean open) {}

        @Override
        public void shut(String database, String reason) {
            events.add("shut " + reason);
        }

        @Override
        public void staysShut(String database) {
            events.add("stays shut");
        }

        @Override
        public void opened(String database) {
            events.add("opened");
        }

        @Override
        public void replayed(String database, long gone) {
            events.add("stayed open, " + gone + " went");
        }

        @Override
        public void ledgerBehind(String database, long counts) {
            events.add("ledger behind by " + counts);
        }

        @Override
        public void failed(String database, Throwable failure) {
            events.add("failed");
        }
    }

    private void keep() {
        keepGates.keep().await().atMost(Duration.ofSeconds(10));
    }

    private void counted(int times) {
        for (int i = 0; i < times; i++) {
            keep();
        }
        assertThat(gates.counter).isEqualTo(times);
        assertThat(heard.events).isEmpty();
    }

    @Test
    void a_fresh_database_is_open_and_counted_in() {
        counted(3);
        assertThat(gates.kept.get(DATABASE)).isEqualTo(new GateCount(DATABASE, 3, gates.origin, false));
        assertThat(ledger.entries).isEmpty();
    }

    @Test
    void a_database_from_the_past_is_shut_brought_back_and_only_then_opened() {
        counted(5);
        gates.counter = 3;

        keep();

        assertThat(heard.events).containsExactly("shut returned", "caught up false", "replayed false", "opened");
        assertThat(ledger.lines()).containsExactly(CLOSED, OPENED);
        assertThat(ledger.entries.getFirst().items()).isEqualTo(3);
        assertThat(gates.isOpen()).isTrue();
        assertThat(gates.counter).isEqualTo(6);
        keep();
        assertThat(gates.counter).isEqualTo(7);
    }

    @Test
    void it_stays_shut_while_what_is_due_could_not_be_dropped() {
        counted(5);
        gates.counter = 3;
        caughtUp = false;

        keep();
        keep();

        assertThat(gates.isOpen()).isFalse();
        assertThat(ledger.lines()).containsExactly(CLOSED);
        assertThat(heard.events).doesNotContain("replayed false");
        caughtUp = true;
        keep();
        assertThat(gates.isOpen()).isTrue();
        assertThat(ledger.lines()).containsExactly(CLOSED, OPENED);
    }

    @Test
    void it_stays_shut_while_erasures_were_not_done_again_or_the_database_still_finds_something_due() {
        counted(5);
        gates.counter = 3;
        replayFails = true;
        keep();
        assertThat(gates.isOpen()).isFalse();

        replayFails = false;
        gates.dueIsLeft = true;
        keep();
        assertThat(gates.isOpen()).isFalse();

        gates.dueIsLeft = false;
        keep();
        assertThat(gates.isOpen()).isTrue();
        assertThat(ledger.lines()).containsExactly(CLOSED, OPENED);
    }

    @Test
    void a_base_backup_from_before_the_last_count_is_shut_even_when_the_ledger_is_away() {
        counted(5);
        gates.counter = 3;
        ledger.isAway(true);

        keep();

        assertThat(gates.isOpen()).isFalse();
        assertThat(heard.events).containsExactly("failed");
    }

    @Test
    void a_fail_over_that_lost_the_last_count_shuts_nothing_and_erasures_are_done_again() {
        counted(5);
        gates.counter = 4;
        gates.origin = new Origin(1, "00000002");

        keep();

        assertThat(heard.events).containsExactly("replayed true", "stayed open, 3 went");
        assertThat(gates.counter).isEqualTo(5);
        assertThat(ledger.entries).isEmpty();
        keep();
        assertThat(heard.events).hasSize(2);
    }

    @Test
    void a_fail_over_that_lost_no_count_has_erasures_done_again_until_that_worked() {
        counted(5);
        gates.origin = new Origin(1, "00000002");
        replayFails = true;
        keep();
        assertThat(gates.counter).isEqualTo(5);
        assertThat(heard.events).containsExactly("replayed true", "failed");

        replayFails = false;
        keep();
        assertThat(heard.events).endsWith("replayed true", "stayed open, 3 went");
        assertThat(gates.counter).isEqualTo(6);
    }

    @Test
    void counts_that_do_not_arrive_shut_nothing() {
        counted(5);
        gates.countsFail = true;
        keep();
        keep();
        keep();
        gates.countsFail = false;
        keep();
        assertThat(gates.counter).isEqualTo(6);
        assertThat(ledger.entries).isEmpty();
    }

    @Test
    void a_gate_that_nobody_counted_for_too_long_is_brought_back_before_it_opens() {
        counted(5);
        gates.stale = true;

        keep();

        assertThat(heard.events).containsExactly("shut not-counted", "caught up false", "replayed false", "opened");
        assertThat(ledger.lines()).containsExactly(CLOSED, OPENED);
    }

    @Test
    void a_ledger_from_the_past_is_written_down_once_and_counts_go_on_from_the_databases() {
        counted(9);
        gates.kept.put(DATABASE, new GateCount(DATABASE, 4, gates.origin, false));

        keep();
        keep();

        assertThat(heard.events).containsExactly("ledger behind by 5");
        assertThat(ledger.lines()).containsExactly("ledger-behind chatbot.gate 2026-11-26");
        assertThat(gates.counter).isEqualTo(11);
        assertThat(gates.isOpen()).isTrue();
    }

    @Test
    void a_database_whose_clock_is_not_ours_is_not_vouched_for() {
        counted(5);
        gates.fast = Duration.ofDays(30);
        keep();
        assertThat(gates.counter).isEqualTo(5);

        gates.counter = 2;
        keep();
        assertThat(heard.events).startsWith("shut returned");
    }
}
