package nl.gem.livechat.desk;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.gem.livechat.conversation.ConversationId;

/** Which conversations ask for attention. */
public interface Assignments {

    /** Those that one of these agents has. */
    Uni<List<ConversationId>> of(Collection<String> agentIds);

    /** How many this agent has; nobody else can count for this agent before the transaction ends. */
    Uni<Integer> lockedCount(String agentId);

    /** The agent who has it. */
    Uni<Optional<String>> agentOf(ConversationId id);

    /** Those whose agent has shown no sign of life since then. */
    Uni<List<Abandoned>> abandoned(Instant since);

    /**
     * Those whose agent owes an answer.
     *
     * @param firstBefore since before when, if it is the agent's first
     * @param otherBefore since before when, if it is a later one
     */
    Uni<List<Abandoned>> unanswered(Instant firstBefore, Instant otherBefore);

    /** Those closed before that still hold content. */
    Uni<List<ConversationId>> purgeable(Instant closedBefore);

    record Abandoned(ConversationId id, String agentId) {}
}
