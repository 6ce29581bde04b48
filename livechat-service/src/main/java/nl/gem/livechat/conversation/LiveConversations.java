package nl.gem.livechat.conversation;

import io.smallrye.mutiny.Uni;

/** The replicas as stored. All of it belongs to the caller's transaction. */
public interface LiveConversations {

    /** Holds the conversation until the transaction ends; one that is not stored comes as unknown, or as erased. */
    Uni<LiveConversation> lock(ConversationId id);

    /**
     * Stores the new state, carries out every effect but the sending, and wakes the sockets when the transaction commits.
     *
     * @throws NotKept (as failure) when the id is expired or comes from the future
     */
    Uni<Void> save(Step step);
}
