package nl.gem.chatbot.handover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Message;
import org.jspecify.annotations.Nullable;

/**
 * What one turn does to a conversation; all of it commits together.
 *
 * @param next the conversation afterwards
 * @param appended messages for the log, numbered
 * @param events what live chat is told, in order; the first has number {@code before.eventsSent() + 1}
 * @param refused offers that are turned down for good
 * @param agreed a handover that begins
 */
public record Step(
        Conversation next,
        List<Message> appended,
        List<HandoverEvent> events,
        Map<UUID, Refusal> refused,
        @Nullable Handover agreed) {

    public Step {
        appended = List.copyOf(appended);
        events = List.copyOf(events);
        refused = Map.copyOf(refused);
    }

    public static Step unchanged(Conversation conversation) {
        return new Step(conversation, List.of(), List.of(), Map.of(), null);
    }

    public static Step only(Conversation next) {
        return new Step(next, List.of(), List.of(), Map.of(), null);
    }
}
