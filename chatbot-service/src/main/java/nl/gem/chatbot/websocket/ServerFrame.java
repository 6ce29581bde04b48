package nl.gem.chatbot.websocket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import nl.gem.chatbot.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** What a resident's client is sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = ServerFrame.Started.class, name = "started"),
    @Type(value = ServerFrame.Resumed.class, name = "resumed"),
    @Type(value = ServerFrame.Delta.class, name = "delta"),
    @Type(value = ServerFrame.Ack.class, name = "ack"),
    @Type(value = ServerFrame.MessageFrame.class, name = "message"),
    @Type(value = ServerFrame.HandoverNoticeFrame.class, name = "handoverNotice"),
    @Type(value = ServerFrame.State.class, name = "state"),
    @Type(value = ServerFrame.Typing.class, name = "typing"),
    @Type(value = ServerFrame.Reconnect.class, name = "reconnect"),
    @Type(value = ServerFrame.ErrorFrame.class, name = "error")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface ServerFrame {

    record Started(UUID conversationId, String token, Instant deletedAt, String disclosure) implements ServerFrame {}

    record Resumed(UUID conversationId, String owner, Instant deletedAt) implements ServerFrame {}

    record Delta(int replyTo, String text) implements ServerFrame {}

    record Ack(UUID clientId) implements ServerFrame {}

    record MessageFrame(@JsonUnwrapped WireMessage message) implements ServerFrame {}

    record HandoverNoticeFrame(
            String text, boolean available, @Nullable Instant opensAt, String phone) implements ServerFrame {}

    record State(
            String owner,
            int epoch,
            @Nullable Integer position,
            @Nullable Integer waitSeconds,
            @Nullable String agent,
            @Nullable Instant answerBy,
            @Nullable Boolean rate)
            implements ServerFrame {}

    record Typing(String author) implements ServerFrame {}

    /** This replica stops: the client opens another socket so many milliseconds from now, and resumes there. */
    record Reconnect(long afterMillis) implements ServerFrame {}

    record ErrorFrame(String code, String text, @Nullable UUID clientId) implements ServerFrame {}
}
