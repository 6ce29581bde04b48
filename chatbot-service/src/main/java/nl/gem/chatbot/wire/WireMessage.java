package nl.gem.chatbot.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.gem.chatbot.conversation.Choice;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.conversation.Message;
import org.jspecify.annotations.Nullable;

/** A message of the log, as others see it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WireMessage(
        int seq,
        String author,
        String kind,
        @Nullable String name,
        @JsonInclude(JsonInclude.Include.ALWAYS) String text,
        Instant sentAt,
        @Nullable UUID clientId,
        @Nullable Integer replyTo,
        @Nullable String topic,
        List<Link> links,
        List<Choice> choices,
        @Nullable Boolean offerHandover) {

    public static WireMessage of(Message message) {
        return new WireMessage(
                message.seq(),
                word(message.author()),
                word(message.kind()),
                message.name(),
                message.text(),
                message.sentAt(),
                message.clientId(),
                message.replyTo(),
                message.extras().topic(),
                message.extras().links(),
                message.extras().choices(),
                message.extras().offerHandover() ? true : null);
    }

    /** The protocol writes enumerations in small letters. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
