package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gem.chatbot.handover.Step;
import org.jspecify.annotations.Nullable;

/** All conversations that are not expired. What is expired or erased is not found, whatever still lies on disk. */
public interface Conversations {

    /** @param goneAt when nothing of it exists any more */
    record Opened(Conversation conversation, Instant goneAt) {}

    /** A conversation's state without its log, for a look at many. */
    record Head(ConversationId id, int lastSeq, int epoch) {}

    /** What became of an append by Gem. */
    sealed interface Appended {

        record Done(List<Message> messages) implements Appended {}

        /** The resident's client id stands in the log already. */
        record Repeated() implements Appended {}

        /** Gem is not the owner of that epoch, the conversation is full, a day old, or gone. */
        record Refused() implements Appended {}
    }

    /** What became of a change. */
    sealed interface Changed {

        record Done(Step step) implements Changed {}

        /** The command was carried out before, or the message stands in the log already. */
        record Repeated() implements Changed {}

        record Missing() implements Changed {}
    }

    /** How much of the log a rule wants to see. */
    sealed interface Need {

        record Nothing() implements Need {}

        record Everything() implements Need {}

        /** All messages, and the resident's signs of life. */
        record SignsOfLife() implements Need {}

        /** Only the message or refusal with an agent's client id. */
        record Offer(UUID clientId) implements Need {}
    }

    /** A pure rule, run while the conversation's row is locked. */
    @FunctionalInterface
    interface Rule {
        Step apply(Conversation conversation, Log log);
    }

    /**
     * Begins a conversation; the database makes the id.
     *
     * @param network the truncated network that it comes from, if known
     */
    Uni<Opened> start(Language language, byte[] tokenHash, @Nullable String network);

    /** Finds a conversation for who brings its token. */
    Uni<Optional<Opened>> open(ConversationId id, byte[] tokenHash);

    Uni<Optional<Conversation>> find(ConversationId id);

    /** Topic of the last answer up to a seq. */
    Uni<Optional<String>> topicUpTo(ConversationId id, int seq);

    /** Messages after a seq, in order. */
    Uni<List<Message>> after(ConversationId id, int seq);

    /**
     * Appends a question and what Gem says to it, in one statement, if Gem still owns the conversation in that epoch.
     * So there is no question without an answer after a crash.
     */
    Uni<Appended> append(ConversationId id, int epoch, List<Draft> drafts);

    /**
     * Changes a conversation in one transaction: lock, rule, log, events, wake-up. A rule that changes nothing leaves
     * the command free to be tried again.
     *
     * @param command the client's id of a command that must not be carried out twice
     */
    Uni<Changed> change(ConversationId id, @Nullable UUID command, Need need, Rule rule);

    /** Removes everything of a conversation and tells the other services; false when there was none. */
    Uni<Boolean> erase(ConversationId id);

    /** Tells the other services that there is no such conversation, so that none of them keeps a copy. */
    Uni<Void> reportErased(ConversationId id);

    Uni<List<Head>> heads(Collection<ConversationId> ids);

    /** Conversations that are older than their life and not closed yet. */
    Uni<List<ConversationId>> outlived(int most);
}
