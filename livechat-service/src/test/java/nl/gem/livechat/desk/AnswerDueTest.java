package nl.gem.livechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.gem.livechat.conversation.Handover;
import nl.gem.livechat.conversation.Owed;
import nl.gem.livechat.plan.Patience;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerDueTest {

    private static final Instant SINCE = Instant.parse("2026-06-01T10:00:00Z");
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(50), Duration.ofSeconds(60));

    @Test
    void first_answer_and_later_ones_have_a_patience_of_their_own() {
        assertThat(AnswerDue.of(owing(new Owed(SINCE, true)), PATIENCE)).hasValue(SINCE.plusSeconds(20));
        assertThat(AnswerDue.of(owing(new Owed(SINCE, false)), PATIENCE)).hasValue(SINCE.plusSeconds(50));
    }

    @Test
    void nothing_is_due_when_nothing_is_owed() {
        assertThat(AnswerDue.of(owing(null), PATIENCE)).isEmpty();
    }

    private static Handover owing(@Nullable Owed owed) {
        return new Handover(2, 1, null, null, null, SINCE, null, null, null, owed);
    }
}
