package nl.gem.livechat.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.gem.livechat.conversation.ChatbotEvent;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverConfirmed;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverRequested;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverWithdrawn;
import nl.gem.livechat.conversation.ChatbotEvent.MessagePlaced;
import nl.gem.livechat.conversation.ChatbotEvent.MessageRefused;
import nl.gem.livechat.conversation.Request;
import org.jspecify.annotations.Nullable;

/** The data of the chatbot's events, as they come. What must be there and is not makes {@link #toEvent()} fail. */
sealed interface WireEvent {

    ChatbotEvent toEvent();

    record Requested(
            long epoch,
            @Nullable Instant requestedAt,
            @Nullable Integer afterSeq,
            @Nullable String locale,
            @Nullable String reason,
            @Nullable String topic,
            @Nullable Boolean historyShared,
            @Nullable String noticeVersion,
            @Nullable List<WireMessage> history)
            implements WireEvent {

        @Override
        public ChatbotEvent toEvent() {
            boolean shared = Objects.requireNonNull(historyShared);
            Request request = new Request(
                    Objects.requireNonNull(requestedAt),
                    Objects.requireNonNull(locale),
                    shared,
                    reason,
                    topic,
                    noticeVersion);
            List<WireMessage> messages = history == null || !shared ? List.of() : history;
            return new HandoverRequested(
                    epoch,
                    Objects.requireNonNull(afterSeq),
                    request,
                    messages.stream().map(WireMessage::toMessage).toList());
        }
    }

    record Confirmed(long handoverEpoch, long epoch, int assignment) implements WireEvent {

        @Override
        public ChatbotEvent toEvent() {
            return new HandoverConfirmed(Wire.positive(handoverEpoch), Math.toIntExact(Wire.positive(assignment)));
        }
    }

    record Withdrawn(long handoverEpoch, @Nullable String reason) implements WireEvent {

        @Override
        public ChatbotEvent toEvent() {
            return new HandoverWithdrawn(Wire.positive(handoverEpoch), Objects.requireNonNull(reason));
        }
    }

    record Placed(
            int seq,
            @Nullable String author,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String text,
            @Nullable Instant sentAt,
            @Nullable UUID clientId,
            @Nullable Integer replyTo,
            @Nullable String topic,
            @Nullable List<WireMessage.WireLink> links,
            @Nullable List<WireMessage.WireChoice> choices,
            @Nullable Boolean offerHandover)
            implements WireEvent {

        @Override
        public ChatbotEvent toEvent() {
            return new MessagePlaced(new WireMessage(
                            seq,
                            author,
                            kind,
                            name,
                            text,
                            sentAt,
                            clientId,
                            replyTo,
                            topic,
                            links,
                            choices,
                            offerHandover)
                    .toMessage());
        }
    }

    record Refused(@Nullable UUID clientId, @Nullable String reason) implements WireEvent {

        @Override
        public ChatbotEvent toEvent() {
            return new MessageRefused(Objects.requireNonNull(clientId), Objects.requireNonNull(reason));
        }
    }
}
