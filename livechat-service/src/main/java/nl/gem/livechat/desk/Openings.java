package nl.gem.livechat.desk;

import io.smallrye.mutiny.Uni;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ConversationId;

/** Which agent opened which conversation. */
public interface Openings {

    /** Written in the caller's transaction: what cannot be written down is not shown. */
    Uni<Void> note(ConversationId id, Agent agent);
}
