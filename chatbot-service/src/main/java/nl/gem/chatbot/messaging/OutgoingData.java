package nl.gem.chatbot.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** The data of each event, field by field. */
sealed interface OutgoingData {

    /** {@code overdracht-gevraagd}; topic and history only when shared. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requested(
            int epoch,
            Instant requestedAt,
            int afterSeq,
            String locale,
            @Nullable String topic,
            boolean historyShared,
            String noticeVersion,
            List<WireMessage> history)
            implements OutgoingData {}

    /** {@code overdracht-bevestigd}. */
    record Confirmed(int handoverEpoch, int epoch, int assignment) implements OutgoingData {}

    /** {@code overdracht-ingetrokken}. */
    record Withdrawn(int handoverEpoch, String reason) implements OutgoingData {}

    /** {@code bericht-geplaatst}: the message itself. */
    record Placed(@JsonUnwrapped WireMessage message) implements OutgoingData {}

    /** {@code bericht-geweigerd}. */
    record Refused(UUID clientId, String reason) implements OutgoingData {}

    static OutgoingData of(HandoverEvent event) {
        return switch (event) {
            case HandoverEvent.Requested requested -> requested(requested);
            case HandoverEvent.Confirmed confirmed ->
                new Confirmed(confirmed.handoverEpoch(), confirmed.epoch(), confirmed.assignment());
            case HandoverEvent.Withdrawn withdrawn ->
                new Withdrawn(withdrawn.handoverEpoch(), WireMessage.word(withdrawn.reason()));
            case HandoverEvent.Placed placed -> new Placed(WireMessage.of(placed.message()));
            case HandoverEvent.Refused refused ->
                new Refused(refused.clientId(), refused.reason().code());
        };
    }

    private static Requested requested(HandoverEvent.Requested event) {
        Handover handover = event.handover();
        return new Requested(
                handover.epoch(),
                handover.requestedAt(),
                handover.afterSeq(),
                WireMessage.word(event.language()),
                handover.historyShared() ? handover.topic() : null,
                handover.historyShared(),
                handover.noticeVersion(),
                event.history().stream().map(WireMessage::of).toList());
    }
}
