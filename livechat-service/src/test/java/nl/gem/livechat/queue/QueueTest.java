package nl.gem.livechat.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Handover.QueueNotice;
import nl.gem.livechat.conversation.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    @Test
    void who_asked_first_is_first() {
        Waiting late = waiting(NOW, null);
        Waiting early = waiting(NOW.minusSeconds(60), null);

        assertThat(new WaitingList(List.of(late, early)).waiting()).containsExactly(early, late);
    }

    @Test
    void of_two_who_asked_at_once_the_order_is_the_same_everywhere() {
        Waiting one = waiting(NOW, null);
        Waiting other = waiting(NOW, null);

        assertThat(new WaitingList(List.of(one, other))).isEqualTo(new WaitingList(List.of(other, one)));
    }

    @Test
    void who_has_heard_nothing_hears_at_once() {
        Waiting waiting = waiting(NOW, null);

        assertThat(due(waiting)).containsExactly(new PositionNotices.Due(waiting.id(), 1));
    }

    @Test
    void place_that_did_not_change_is_not_told_again() {
        assertThat(due(waiting(NOW, new QueueNotice(1, NOW.minusSeconds(600))))).isEmpty();
    }

    @Test
    void place_that_changed_is_told_after_the_interval_and_not_before() {
        assertThat(due(waiting(NOW, new QueueNotice(2, NOW.minusSeconds(14))))).isEmpty();
        assertThat(due(waiting(NOW, new QueueNotice(2, NOW.minusSeconds(15))))).hasSize(1);
    }

    @Test
    void wait_is_the_mean_times_the_place_shared_by_the_agents() {
        assertThat(new Handling(Duration.ofMinutes(8), 2).waitSeconds(3)).isEqualTo(720);
    }

    @Test
    void wait_that_was_not_measured_is_not_told() {
        assertThat(new Handling(null, 2).waitSeconds(3)).isNull();
        assertThat(new Handling(Duration.ofMinutes(8), 0).waitSeconds(3)).isNull();
    }

    private static List<PositionNotices.Due> due(Waiting waiting) {
        return PositionNotices.due(new WaitingList(List.of(waiting)), INTERVAL, NOW);
    }

    private static Waiting waiting(Instant since, @Nullable QueueNotice told) {
        return new Waiting(
                new ConversationId(UUID.randomUUID()), new Request(since, "nl", false, null, null, "1"), told, null);
    }
}
