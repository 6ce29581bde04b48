package nl.gem.livechat.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What live chat tells the chatbot about one conversation. Each but the last names the handover that it is about. */
public sealed interface LiveChatEvent {

    /** @param agent chat name */
    record AgentJoined(long handoverEpoch, int assignment, String agent) implements LiveChatEvent {}

    record AgentLeft(long handoverEpoch, int assignment, LeaveReason reason) implements LiveChatEvent {}

    record MessageOffered(long handoverEpoch, int assignment, UUID clientId, String text) implements LiveChatEvent {}

    /** @param assignment 0 when nobody ever accepted it */
    record HandoverEnded(long handoverEpoch, int assignment, CloseOutcome outcome) implements LiveChatEvent {}

    /**
     * @param position from 1
     * @param waitSeconds only when it is measured
     */
    record QueueChanged(
            long handoverEpoch, int position, @Nullable Integer waitSeconds) implements LiveChatEvent {}

    /** @param fromSeq the first message that is missing */
    record RepeatRequested(int fromSeq) implements LiveChatEvent {}
}
