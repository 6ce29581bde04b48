package nl.gem.chatbot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The part of a log that a rule needs to see.
 *
 * @param messages in order of seq
 * @param refused the agents' offers that were turned down, with the reason
 */
public record Log(List<Message> messages, Map<UUID, String> refused) {

    public static final Log UNSEEN = new Log(List.of(), Map.of());

    public Log {
        messages = List.copyOf(messages);
        refused = Map.copyOf(refused);
    }

    public Optional<Message> placed(Author author, UUID clientId) {
        return messages.stream()
                .filter(message -> message.author() == author && clientId.equals(message.clientId()))
                .findFirst();
    }

    public List<Message> between(int fromSeq, int toSeq) {
        return messages.stream()
                .filter(message -> message.seq() >= fromSeq && message.seq() <= toSeq)
                .toList();
    }
}
