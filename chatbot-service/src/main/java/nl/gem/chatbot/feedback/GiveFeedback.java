package nl.gem.chatbot.feedback;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.masking.Masking;
import org.jspecify.annotations.Nullable;

/** The resident says whether an answer helped, or rates the conversation. Comments are masked like messages. */
@ApplicationScoped
public class GiveFeedback {

    private final Opinions opinions;
    private final Clock clock;

    GiveFeedback(Opinions opinions, Clock clock) {
        this.opinions = opinions;
        this.clock = clock;
    }

    /** @return false when Gem said nothing under that seq */
    @WithTransaction
    public Uni<Boolean> onAnswer(ConversationId id, int seq, boolean helpful, @Nullable String comment) {
        return opinions.store(id, new Feedback(seq, helpful, masked(comment), clock.instant()));
    }

    /** @return false when there is no such conversation */
    @WithTransaction
    public Uni<Boolean> onConversation(ConversationId id, int score, @Nullable String comment) {
        return opinions.store(id, new Rating(score, masked(comment), clock.instant()));
    }

    private static @Nullable String masked(@Nullable String comment) {
        return comment == null ? null : Masking.mask(comment).text();
    }
}
