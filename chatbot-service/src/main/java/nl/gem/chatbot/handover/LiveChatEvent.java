package nl.gem.chatbot.handover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What live chat can say about a handed-over conversation. Every event names the handover that it belongs to. */
public sealed interface LiveChatEvent {

    record AgentJoined(int handoverEpoch, int assignment, String agentName) implements LiveChatEvent {}

    /** @param transferred whether the agent gave the conversation to a colleague; otherwise the agent is gone */
    record AgentLeft(int handoverEpoch, int assignment, boolean transferred) implements LiveChatEvent {}

    record MessageOffered(int handoverEpoch, int assignment, UUID clientId, String text) implements LiveChatEvent {}

    /** @param nobody whether the desk ended it because nobody is there */
    record HandoverEnded(int handoverEpoch, int assignment, boolean nobody) implements LiveChatEvent {}

    record QueueChanged(
            int handoverEpoch, int position, @Nullable Integer waitSeconds) implements LiveChatEvent {}

    record RepeatAsked(int fromSeq) implements LiveChatEvent {}

    /** An event that cannot be read: it uses up its number and is put right at once. */
    record Unreadable() implements LiveChatEvent {}

    /** An agent's message that cannot be taken, of which at least the client id is known. */
    record UnreadableOffer(UUID clientId) implements LiveChatEvent {}
}
