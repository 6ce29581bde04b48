package nl.gem.chatbot.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message carries beside its text. */
public record Extras(@Nullable String topic, List<Link> links, List<Choice> choices, boolean offerHandover) {

    public static final Extras NONE = new Extras(null, List.of(), List.of(), false);

    public Extras {
        links = List.copyOf(links);
        choices = List.copyOf(choices);
    }
}
