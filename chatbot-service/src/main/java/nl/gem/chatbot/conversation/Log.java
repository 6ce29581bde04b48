package nl.gem.chatbot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a log that a rule needs to see.
 *
 * @param messages in order of seq
 * @param refused the agents' offers that were turned down, with the reason
 * @param presence the resident's signs of life, if the rule needs them and there are any
 */
public record Log(
        List<Message> messages,
        Map<UUID, String> refused,
        @Nullable Presence presence) {

    public static final Log UNSEEN = new Log(List.of(), Map.of());

    public Log(List<Message> messages, Map<UUID, String> refused) {
        this(messages, refused, null);
    }

    public Log {
        messages = List.copyOf(messages);
        refused = Map.copyOf(refused);
    }

    public Optional<Message> placed(Author author, UUID clientId) {
        return messages.stream()
                .filter(message -> message.author() == author && clientId.equals(message.clientId()))
                .findFirst();
    }

    /** The last of what resident and agent said to each other. */
    public Optional<Message> lastOfPeople() {
        return messages.reversed().stream()
                .filter(message -> message.author() == Author.AGENT || message.author() == Author.RESIDENT)
                .findFirst();
    }

    public List<Message> between(int fromSeq, int toSeq) {
        return messages.stream()
                .filter(message -> message.seq() >= fromSeq && message.seq() <= toSeq)
                .toList();
    }
}
