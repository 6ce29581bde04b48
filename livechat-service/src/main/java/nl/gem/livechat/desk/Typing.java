package nl.gem.livechat.desk;

import io.smallrye.mutiny.Uni;
import nl.gem.livechat.conversation.ConversationId;

/** Signals that somebody is typing; they may get lost. */
public interface Typing {

    Uni<Void> agentTypes(ConversationId id);
}
