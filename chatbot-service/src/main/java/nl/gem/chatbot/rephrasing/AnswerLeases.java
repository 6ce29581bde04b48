package nl.gem.chatbot.rephrasing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Appended;
import nl.gem.chatbot.conversation.Draft;

/** Questions that stand in the log while a model is still putting their answer into words. */
public interface AnswerLeases {

    /**
     * A question whose answer is due.
     *
     * @param plain the article itself, which is the answer when nobody finishes it
     */
    record Lease(ConversationId id, int questionSeq, Draft plain) {}

    /**
     * Appends what comes before the answer, as {@code Conversations.append} does, together with a lease for the answer.
     *
     * @param room bytes of UTF-8 that must still be free for the answer
     */
    Uni<Appended> take(ConversationId id, int epoch, List<Draft> before, Draft plain, int room, Duration life);

    /**
     * Appends the answer and ends the lease, in one transaction. Without the lease nothing happens; when Gem does not
     * own the conversation in the lease's epoch any more the lease ends and nothing is appended.
     */
    Uni<Boolean> finish(ConversationId id, int questionSeq, Draft answer);

    /** Leases that nobody finished in time. */
    Uni<List<Lease>> lapsed(int most);
}
