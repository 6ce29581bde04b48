package nl.gem.retention.erasure;

import static nl.gem.retention.erasure.ErasuresFixture.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.ledger.Draft;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.LedgerFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarryOutErasuresTest {

    private record Settings(
            Duration every, Duration settle, Duration rewriteEvery, Duration rewriteAfter, Duration forgetEvery)
            implements ErasureSettings {}

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final Settings SETTINGS = new Settings(
            Duration.ofSeconds(10), SETTLE, Duration.ofMinutes(5), Duration.ofHours(24), Duration.ofHours(1));

    private final MutableClock clock = new MutableClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final ErasuresFixture erasures = new ErasuresFixture(clock);
    private final LedgerFixture ledger = new LedgerFixture(clock);
    private final EraseByHash eraseByHash = new EraseByHash(erasures, ledger, erasures);
    private final CarryOutErasures carryOutErasures =
            new CarryOutErasures(erasures, erasures, eraseByHash, erasures, SETTINGS, clock);
    private final ReplayErasures replayErasures = new ReplayErasures(erasures, eraseByHash, clock);

    private void turn() {
        carryOutErasures.carryOut().await().atMost(Duration.ofSeconds(5));
    }

    private List<IdHash> open(String database) {
        return erasures.openIn(database).await().atMost(Duration.ofSeconds(5)).stream()
                .map(ErasureRequest::hash)
                .toList();
    }

    private List<String> entries() {
        return ledger.entries.stream()
                .map(entry -> entry.kind().wireName() + " " + entry.store() + " " + entry.items())
                .toList();
    }

    @Test
    void what_one_database_remembers_goes_from_the_others_and_late_events_are_kept_out() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        erasures.holds("livechat.message", DAY, hash(1));
        erasures.holds("livechat.message", DAY, hash(1));
        erasures.holds("livechat.message", DAY, hash(2));

        turn();

        assertThat(erasures.rowsOf(hash(1))).isZero();
        assertThat(erasures.rowsOf(hash(2))).isEqualTo(1);
        assertThat(erasures.remembers("livechat", hash(1))).isTrue();
        assertThat(entries()).containsExactly("erasing livechat.message 2", "erased livechat.message 2");
    }

    /** A transaction that was open when the resident erased may still store something that no look could see. */
    @Test
    void request_is_done_only_when_a_look_after_the_settling_finds_nothing() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        turn();
        assertThat(open("livechat")).containsExactly(hash(1));

        erasures.holds("livechat.note", DAY, hash(1));
        clock.advance(SETTLE);
        turn();
        assertThat(erasures.rowsOf(hash(1))).isZero();
        assertThat(open("livechat")).containsExactly(hash(1));
        assertThat(open("chatbot")).isEmpty();

        turn();
        assertThat(open("livechat")).isEmpty();
        assertThat(entries()).contains("erased chatbot.erased 1", "erased livechat.erased 1");
    }

    @Test
    void database_that_was_away_for_two_days_has_its_turn_when_it_is_back() {
        erasures.isAway("livechat");
        erasures.erasedIn("chatbot", hash(1), DAY);
        erasures.holds("livechat.message", DAY, hash(1));
        erasures.holds("retention.message", DAY, hash(1));
        for (int hour = 0; hour < 48; hour++) {
            turn();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(erasures.rowsOf(hash(1))).isEqualTo(1);
        assertThat(open("retention")).isEmpty();

        erasures.isBack("livechat");
        turn();
        assertThat(erasures.rowsOf(hash(1))).isZero();
        turn();
        assertThat(open("livechat")).isEmpty();
    }

    /** Nothing but the databases' own memory is needed: no event, no state of this process. */
    @Test
    void request_of_while_this_service_was_down_is_carried_out() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        erasures.holds("livechat.message", DAY, hash(1));
        clock.advance(Duration.ofDays(2));

        turn();

        assertThat(erasures.rowsOf(hash(1))).isZero();
    }

    @Test
    void row_of_before_the_day_was_written_down_is_looked_for_on_every_day() {
        erasures.erasedIn("chatbot", hash(1), null);
        erasures.holds("livechat.message", DAY.minusDays(3), hash(1));

        turn();

        assertThat(erasures.rowsOf(hash(1))).isZero();
    }

    @Test
    void nothing_is_erased_that_cannot_be_written_down_and_the_next_turn_makes_it_good() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        erasures.holds("livechat.message", DAY, hash(1));
        ledger.isAway(true);
        turn();
        assertThat(erasures.rowsOf(hash(1))).isEqualTo(1);
        assertThat(erasures.failures).contains("livechat");

        ledger.isAway(false);
        turn();
        assertThat(erasures.rowsOf(hash(1))).isZero();
    }

    @Test
    void list_that_is_away_is_reported_and_stops_nothing_for_ever() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        erasures.holds("livechat.message", DAY, hash(1));
        erasures.listIsAway(true);
        turn();
        assertThat(erasures.failures).isNotEmpty();

        erasures.listIsAway(false);
        turn();
        assertThat(erasures.rowsOf(hash(1))).isZero();
    }

    /** Killed between the erasure and its entry: the rows are gone, the intent is open. */
    @Test
    void intent_that_a_crash_left_open_is_closed_and_not_written_again() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        ledger.append(Draft.of(Kind.ERASING, "livechat.message", DAY, 5))
                .await()
                .indefinitely();

        turn();

        assertThat(entries()).containsExactly("erasing livechat.message 5", "erased livechat.message 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 50, 51, 120})
    void many_requests_are_all_carried_out(int many) {
        IntStream.rangeClosed(1, many).forEach(n -> {
            erasures.erasedIn("chatbot", hash(n), DAY.minusDays(n % 3));
            erasures.holds("livechat.message", DAY.minusDays(n % 3), hash(n));
        });
        turn();
        clock.advance(SETTLE);
        turn();

        assertThat(IntStream.rangeClosed(1, many)).allMatch(n -> erasures.rowsOf(hash(n)) == 0);
        assertThat(open("livechat")).isEmpty();
    }

    @Test
    void replay_erases_again_what_was_done_before_the_restore() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        clock.advance(SETTLE);
        turn();
        assertThat(open("chatbot")).isEmpty();
        erasures.forgetsEverythingIn("chatbot");
        erasures.holds("chatbot.message", DAY, hash(1));
        erasures.holds("chatbot.message", DAY, hash(2));

        assertThat(replayErasures.replay("chatbot").await().atMost(Duration.ofSeconds(5)))
                .isEqualTo(1);

        assertThat(erasures.rowsOf(hash(1))).isZero();
        assertThat(erasures.rowsOf(hash(2))).isEqualTo(1);
        assertThat(erasures.remembers("chatbot", hash(1))).isTrue();
        assertThat(entries()).endsWith("erasing chatbot.message 1", "erased chatbot.message 1");
    }

    @Test
    void replay_fails_when_the_database_does_so_that_nobody_is_served_from_it() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        turn();
        erasures.isAway("chatbot");

        assertThatThrownBy(() -> replayErasures.replay("chatbot").await().atMost(Duration.ofSeconds(5)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void day_is_written_anew_when_it_is_closed_and_others_had_time_to_join() {
        RewriteDays rewriteDays = new RewriteDays(erasures, erasures, ledger, erasures, SETTINGS, clock);
        erasures.erasedIn("chatbot", hash(1), DAY);
        clock.advance(SETTLE);
        turn();

        clock.advance(Duration.ofHours(35));
        rewriteDays.rewrite().await().atMost(Duration.ofSeconds(5));
        assertThat(erasures.rewrites).isEmpty();

        clock.advance(Duration.ofHours(1));
        erasures.locked.add("livechat.note");
        rewriteDays.rewrite().await().atMost(Duration.ofSeconds(5));
        assertThat(erasures.rewrites)
                .containsExactly("chatbot.message " + DAY, "chatbot.note " + DAY, "livechat.message " + DAY);

        erasures.rewrites.clear();
        erasures.locked.clear();
        rewriteDays.rewrite().await().atMost(Duration.ofSeconds(5));
        rewriteDays.rewrite().await().atMost(Duration.ofSeconds(5));
        assertThat(erasures.rewrites).containsExactly("livechat.message " + DAY, "livechat.note " + DAY);
        assertThat(entries().stream().filter(line -> line.contains("livechat.note")))
                .containsExactly("rewriting livechat.note -1", "rewritten livechat.note 7");
    }
}
