package nl.gem.chatbot.feedback;

import static nl.gem.chatbot.conversation.ConversationFixture.ID;
import static nl.gem.chatbot.conversation.ConversationFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.gem.chatbot.conversation.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GiveFeedbackTest {

    private final List<Object> stored = new ArrayList<>();
    private final GiveFeedback give = new GiveFeedback(new OpinionsInMemory(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_comment_is_kept_without_personal_numbers() {
        give.onAnswer(ID, 2, false, "mijn bsn 123456782 werkte niet").await().indefinitely();
        give.onConversation(ID, 4, "betaald van NL91 ABNA 0417 1643 00").await().indefinitely();

        assertThat(stored)
                .containsExactly(
                        new Feedback(2, false, "mijn bsn [BSN] werkte niet", NOW),
                        new Rating(4, "betaald van [IBAN]", NOW));
    }

    @Test
    void an_opinion_needs_no_comment() {
        give.onAnswer(ID, 2, true, null).await().indefinitely();

        assertThat(stored).containsExactly(new Feedback(2, true, null, NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void a_score_is_one_to_five(int score) {
        assertThatThrownBy(() -> new Rating(score, null, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private final class OpinionsInMemory implements Opinions {

        @Override
        public Uni<Boolean> store(ConversationId id, Feedback feedback) {
            return Uni.createFrom().item(stored.add(feedback));
        }

        @Override
        public Uni<Boolean> store(ConversationId id, Rating rating) {
            return Uni.createFrom().item(stored.add(rating));
        }
    }
}
