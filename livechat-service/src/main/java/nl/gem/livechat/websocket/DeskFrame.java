package nl.gem.livechat.websocket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Message;
import nl.gem.livechat.conversation.Request;
import nl.gem.livechat.conversation.Reservation;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.queue.Routed;
import nl.gem.livechat.queue.Waiting;
import org.jspecify.annotations.Nullable;

/** What an agent's console is told. Ids are text, so that a frame is what its JSON is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = DeskFrame.Queue.class, name = "queue"),
    @Type(value = DeskFrame.Accepted.class, name = "accepted"),
    @Type(value = DeskFrame.Taken.class, name = "taken"),
    @Type(value = DeskFrame.Withdrawn.class, name = "withdrawn"),
    @Type(value = DeskFrame.Said.class, name = "message"),
    @Type(value = DeskFrame.Noted.class, name = "note"),
    @Type(value = DeskFrame.Typing.class, name = "typing"),
    @Type(value = DeskFrame.Due.class, name = "due"),
    @Type(value = DeskFrame.Presence.class, name = "presence"),
    @Type(value = DeskFrame.Left.class, name = "left"),
    @Type(value = DeskFrame.Refused.class, name = "refused"),
    @Type(value = DeskFrame.Erased.class, name = "erased"),
    @Type(value = DeskFrame.Ack.class, name = "ack"),
    @Type(value = DeskFrame.Reconnect.class, name = "reconnect"),
    @Type(value = DeskFrame.Failed.class, name = "error")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface DeskFrame {

    record Queue(List<InQueue> waiting) implements DeskFrame {

        /** What this agent may accept. */
        static Queue of(List<Routed> list, String agentId, DeskPlan plan) {
            return new Queue(list.stream()
                    .filter(one -> one.route().isOpenTo(agentId, plan))
                    .map(one -> InQueue.of(one, agentId))
                    .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InQueue(
            String conversationId,
            Instant waitingSince,
            @Nullable String topic,
            @Nullable String reason,
            String locale,
            boolean historyShared,
            String team,
            @Nullable Boolean forYou) {

        static InQueue of(Routed routed, String agentId) {
            Waiting waiting = routed.waiting();
            return new InQueue(
                    waiting.id().toString(),
                    waiting.since(),
                    waiting.request().topic(),
                    waiting.request().reason(),
                    waiting.request().locale(),
                    waiting.request().historyShared(),
                    routed.route().team(),
                    routed.route().isKeptFor(agentId) ? true : null);
        }
    }

    /** What the queue showed comes along: a console that was reloaded knows nothing of it any more. */
    record Accepted(
            String conversationId,
            int assignment,
            @Nullable Instant waitingSince,
            @Nullable String topic,
            @Nullable String locale,
            @Nullable Boolean historyShared,
            @Nullable Instant acceptedAt,
            @Nullable String team,
            List<MessageJson> history)
            implements DeskFrame {

        static Accepted of(LiveConversation conversation, List<Message> history) {
            Request request = conversation.handover().request();
            Reservation reservation = conversation.handover().reservation();
            return new Accepted(
                    conversation.id().toString(),
                    conversation.handover().assignment(),
                    request == null ? null : request.requestedAt(),
                    request == null ? null : request.topic(),
                    request == null ? null : request.locale(),
                    request == null ? null : request.historyShared(),
                    conversation.handover().confirmedAt(),
                    reservation == null ? null : reservation.team(),
                    history.stream().map(MessageJson::of).toList());
        }
    }

    record Taken(String conversationId, String by) implements DeskFrame {}

    record Withdrawn(String conversationId, String reason) implements DeskFrame {}

    record Said(String conversationId, MessageJson message) implements DeskFrame {}

    record Noted(String conversationId, String clientId, String name, String text, Instant sentAt)
            implements DeskFrame {}

    record Typing(String conversationId, String author) implements DeskFrame {}

    /** @param returnsAt until when the agent must have said something; null when nothing is owed */
    record Due(String conversationId, @Nullable Instant returnsAt) implements DeskFrame {}

    /** @param status what the agent now is, without having asked for it: {@code away} */
    record Presence(String status) implements DeskFrame {}

    /** @param reason why the agent lost it without closing it: {@code gone}, {@code transferred}, {@code unanswered} */
    record Left(String conversationId, @Nullable String reason) implements DeskFrame {}

    record Refused(String conversationId, String clientId, String reason) implements DeskFrame {}

    record Erased(String conversationId) implements DeskFrame {}

    record Ack(String conversationId, String clientId) implements DeskFrame {}

    /** This replica stops: the console opens another socket so many milliseconds from now, and goes on there. */
    record Reconnect(long afterMillis) implements DeskFrame {}

    record Failed(
            String code,
            String text,
            @Nullable String conversationId,
            @Nullable String clientId) implements DeskFrame {

        static Failed of(ErrorCode code, @Nullable ConversationId conversation, @Nullable String clientId) {
            return new Failed(
                    code.word(), code.text(), conversation == null ? null : conversation.toString(), clientId);
        }
    }
}
