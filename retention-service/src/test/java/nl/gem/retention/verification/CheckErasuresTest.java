package nl.gem.retention.verification;

import static nl.gem.retention.erasure.ErasuresFixture.NAMES;
import static nl.gem.retention.erasure.ErasuresFixture.hash;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.erasure.ErasuresFixture;
import org.junit.jupiter.api.Test;

class CheckErasuresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-10-27T12:00:00Z"));
    private final ErasuresFixture erasures = new ErasuresFixture(clock);
    private final CheckErasures checkErasures =
            new CheckErasures(erasures, erasures, new LookForErased(erasures, erasures, clock), erasures, clock);
    private final Set<String> reachable = new HashSet<>(NAMES);

    private List<String> findings() {
        return checkErasures.findings(reachable).await().atMost(Duration.ofSeconds(5)).stream()
                .map(finding -> finding.kind().wireName() + " " + finding.subject())
                .toList();
    }

    private void takenUp() {
        erasures.add(List.of(erasures.erasedIn("chatbot", hash(1), DAY)))
                .await()
                .indefinitely();
    }

    private void doneIn(String database) {
        erasures.done(database, List.of(hash(1)), clock.instant()).await().indefinitely();
    }

    @Test
    void erasure_is_late_after_a_minute_also_when_nobody_took_it_up() {
        erasures.erasedIn("chatbot", hash(1), DAY);
        clock.advance(Duration.ofMinutes(1));
        assertThat(findings()).isEmpty();
        assertThat(erasures.openRequests).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(findings()).containsExactly("erasure-late chatbot");
        assertThat(erasures.oldestOpen).isEqualTo(Duration.ofSeconds(61));
    }

    @Test
    void erasure_is_late_where_it_is_not_done_and_not_in_a_database_that_is_away() {
        takenUp();
        doneIn("chatbot");
        clock.advance(Duration.ofDays(1));

        reachable.remove("livechat");
        assertThat(findings()).containsExactly("erasure-late retention");
        reachable.add("livechat");
        assertThat(findings()).containsExactly("erasure-late livechat", "erasure-late retention");
        assertThat(erasures.openRequests).isEqualTo(1);
    }

    @Test
    void bytes_are_late_after_three_days() {
        takenUp();
        NAMES.forEach(this::doneIn);
        clock.advance(Duration.ofDays(3));
        assertThat(findings()).isEmpty();
        assertThat(erasures.openRequests).isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(findings())
                .containsExactly("rewrite-late chatbot", "rewrite-late livechat", "rewrite-late retention");
        erasures.rewritten("chatbot", List.of(hash(1)), clock.instant()).await().indefinitely();
        assertThat(findings()).containsExactly("rewrite-late livechat", "rewrite-late retention");
    }

    @Test
    void row_that_is_still_there_is_found_whatever_is_marked_as_done_each_day_in_turn() {
        LocalDate before = DAY.minusDays(1);
        takenUp();
        erasures.add(List.of(erasures.erasedIn("chatbot", hash(2), before)))
                .await()
                .indefinitely();
        NAMES.forEach(name -> erasures.done(name, List.of(hash(1), hash(2)), clock.instant())
                .await()
                .indefinitely());
        clock.advance(Duration.ofSeconds(61));
        erasures.holds("livechat.message", before, hash(2));

        assertThat(findings()).isEmpty();
        assertThat(findings()).containsExactly("erasure-late livechat");
        assertThat(findings()).isEmpty();
    }

    @Test
    void list_that_cannot_be_read_is_a_finding() {
        erasures.listIsAway(true);
        assertThat(findings()).containsExactly("unreachable retention.erasure");
    }
}
