package nl.gem.livechat.conversation;

import io.smallrye.mutiny.Uni;

/** The replicas as stored. All of it belongs to the caller's transaction. */
public interface LiveConversations {

    /** Holds the conversation until the transaction ends; one that is not stored comes as unknown, or as erased if it may not be. */
    Uni<LiveConversation> lock(ConversationId id);

    /** As below, for one that came as unknown. */
    Uni<Void> begin(Step step);

    /**
     * Stores the new state, carries out every effect but the sending, and wakes the sockets when the transaction commits.
     *
     * @throws NotKept (as failure) when the id has expired since it was locked
     */
    Uni<Void> save(Step step);
}
