package nl.gem.livechat.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the chatbot's log, numbered by the chatbot. Author and kind are its words, kept as they came.
 *
 * @param seq from 1, without gaps
 * @param clientId what the writer called it; an agent's offer is known by it
 */
public record Message(
        int seq,
        String author,
        String kind,
        @Nullable String name,
        String text,
        Instant sentAt,
        @Nullable UUID clientId,
        Extras extras) {

    /** The author of what the resident said. */
    public static final String RESIDENT = "resident";

    /** The author of what an agent said. */
    public static final String AGENT = "agent";

    /** Characters; a whole conversation is no longer. */
    private static final int LONGEST = 200_000;

    public Message {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A message is no longer than a conversation.");
        }
        if (seq < 1 || author.isBlank() || kind.isBlank()) {
            throw new IllegalArgumentException("A message has a number from 1, an author and a kind.");
        }
    }

    /** What only some messages carry. */
    public record Extras(
            @Nullable Integer replyTo,
            @Nullable String topic,
            List<Link> links,
            List<Choice> choices,
            @Nullable Boolean offerHandover) {

        public static final Extras NONE = new Extras(null, null, List.of(), List.of(), null);

        public Extras {
            links = List.copyOf(links);
            choices = List.copyOf(choices);
        }
    }

    public record Link(String title, String url) {}

    public record Choice(String topic, String title) {}
}
