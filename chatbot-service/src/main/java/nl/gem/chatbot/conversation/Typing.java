package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;

/** Typing signals between resident and agent: short-lived, never stored, allowed to be lost. */
public interface Typing {

    /** Tells live chat that the resident is typing. */
    Uni<Void> byResident(ConversationId id);
}
