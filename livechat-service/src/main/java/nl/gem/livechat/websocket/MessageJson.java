package nl.gem.livechat.websocket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gem.livechat.conversation.Message;
import org.jspecify.annotations.Nullable;

/** A message on the agent's screen, shaped as on the resident's socket. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record MessageJson(
        int seq,
        String author,
        String kind,
        @Nullable String name,
        @JsonInclude(JsonInclude.Include.ALWAYS) String text,
        Instant sentAt,
        @Nullable UUID clientId,
        @Nullable Integer replyTo,
        @Nullable String topic,
        List<Message.Link> links,
        List<Message.Choice> choices,
        @Nullable Boolean offerHandover) {

    static MessageJson of(Message message) {
        Message.Extras extras = message.extras();
        return new MessageJson(
                message.seq(),
                message.author(),
                message.kind(),
                message.name(),
                message.text(),
                message.sentAt(),
                message.clientId(),
                extras.replyTo(),
                extras.topic(),
                extras.links(),
                extras.choices(),
                extras.offerHandover());
    }
}
