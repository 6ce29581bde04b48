package nl.gem.acceptance.handover;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.gem.acceptance.handover.Topic.Numbered;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.livechat.conversation.ChatbotEvent;
import nl.gem.livechat.conversation.CloseOutcome;
import nl.gem.livechat.conversation.Effect;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.LiveChatEvent.AgentJoined;
import nl.gem.livechat.conversation.LiveChatEvent.AgentLeft;
import nl.gem.livechat.conversation.LiveChatEvent.HandoverEnded;
import nl.gem.livechat.conversation.LiveChatEvent.MessageOffered;
import nl.gem.livechat.conversation.LiveChatEvent.QueueChanged;
import nl.gem.livechat.conversation.LiveChatEvent.RepeatRequested;
import nl.gem.livechat.conversation.Message;
import nl.gem.livechat.conversation.Request;

/** What one side writes as the other side reads it. The contract tests of the services hold the JSON in between. */
final class Wire {

    private Wire() {}

    /** @param sent the number of the last event before these */
    static List<Numbered<ChatbotEvent>> toLiveChat(long sent, List<HandoverEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Numbered<>(sent + i + 1, read(events.get(i))))
                .toList();
    }

    static List<Numbered<LiveChatEvent>> toChatbot(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Send.class::isInstance)
                .map(Effect.Send.class::cast)
                .map(send -> new Numbered<>(send.sequence(), read(send.event())))
                .toList();
    }

    private static ChatbotEvent read(HandoverEvent event) {
        return switch (event) {
            case HandoverEvent.Requested requested -> request(requested);
            case HandoverEvent.Confirmed confirmed ->
                new ChatbotEvent.HandoverConfirmed(confirmed.handoverEpoch(), confirmed.assignment());
            case HandoverEvent.Withdrawn withdrawn ->
                new ChatbotEvent.HandoverWithdrawn(withdrawn.handoverEpoch(), word(withdrawn.reason()));
            case HandoverEvent.Placed placed -> new ChatbotEvent.MessagePlaced(read(placed.message()));
            case HandoverEvent.Refused refused ->
                new ChatbotEvent.MessageRefused(
                        refused.clientId(), refused.reason().code());
        };
    }

    private static ChatbotEvent request(HandoverEvent.Requested event) {
        Handover asked = event.handover();
        Request request = new Request(
                asked.requestedAt(),
                word(event.language()),
                asked.historyShared(),
                null,
                asked.topic(),
                asked.noticeVersion());
        return new ChatbotEvent.HandoverRequested(
                asked.epoch(),
                asked.afterSeq(),
                request,
                event.history().stream().map(Wire::read).toList());
    }

    static Message read(nl.gem.chatbot.conversation.Message message) {
        Message.Extras extras = message.replyTo() == null
                ? Message.Extras.NONE
                : new Message.Extras(message.replyTo(), null, List.of(), List.of(), null);
        return new Message(
                message.seq(),
                word(message.author()),
                word(message.kind()),
                message.name(),
                message.text(),
                message.sentAt(),
                message.clientId(),
                extras);
    }

    private static LiveChatEvent read(nl.gem.livechat.conversation.LiveChatEvent event) {
        return switch (event) {
            case AgentJoined joined ->
                new LiveChatEvent.AgentJoined(epoch(joined.handoverEpoch()), joined.assignment(), joined.agent());
            case AgentLeft left ->
                new LiveChatEvent.AgentLeft(
                        epoch(left.handoverEpoch()), left.assignment(), left.reason() == LeaveReason.TRANSFERRED);
            case MessageOffered offered ->
                new LiveChatEvent.MessageOffered(
                        epoch(offered.handoverEpoch()), offered.assignment(), offered.clientId(), offered.text());
            case HandoverEnded ended ->
                new LiveChatEvent.HandoverEnded(
                        epoch(ended.handoverEpoch()), ended.assignment(), ended.outcome() == CloseOutcome.NOBODY);
            case QueueChanged changed ->
                new LiveChatEvent.QueueChanged(
                        epoch(changed.handoverEpoch()), changed.position(), changed.waitSeconds());
            case RepeatRequested repeat -> new LiveChatEvent.RepeatAsked(repeat.fromSeq());
        };
    }

    private static int epoch(long handoverEpoch) {
        return Math.toIntExact(handoverEpoch);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
