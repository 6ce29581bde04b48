package nl.gem.livechat.messaging;

import io.vertx.core.json.JsonObject;
import nl.gem.livechat.conversation.CloseOutcome;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.LiveChatEvent;
import nl.gem.livechat.conversation.LiveChatEvent.AgentJoined;
import nl.gem.livechat.conversation.LiveChatEvent.AgentLeft;
import nl.gem.livechat.conversation.LiveChatEvent.HandoverEnded;
import nl.gem.livechat.conversation.LiveChatEvent.MessageOffered;
import nl.gem.livechat.conversation.LiveChatEvent.QueueChanged;
import nl.gem.livechat.conversation.LiveChatEvent.RepeatRequested;

/** The type and data of our events. */
record OutgoingData(String type, JsonObject data) {

    private static final String PREFIX = "nl.gesprekken.";

    static OutgoingData of(LiveChatEvent event) {
        return switch (event) {
            case AgentJoined joined ->
                handover("medewerker-toegetreden", joined.handoverEpoch(), joined.assignment())
                        .and("agent", joined.agent());
            case AgentLeft left ->
                handover("medewerker-vertrokken", left.handoverEpoch(), left.assignment())
                        .and("reason", word(left.reason()));
            case MessageOffered offered ->
                handover("bericht-aangeboden", offered.handoverEpoch(), offered.assignment())
                        .and("clientId", offered.clientId().toString())
                        .and("text", offered.text());
            case HandoverEnded ended ->
                handover("overdracht-beeindigd", ended.handoverEpoch(), ended.assignment())
                        .and("outcome", word(ended.outcome()));
            case QueueChanged changed -> queue(changed);
            case RepeatRequested repeat ->
                new OutgoingData(PREFIX + "herhaling-gevraagd", new JsonObject()).and("fromSeq", repeat.fromSeq());
        };
    }

    private static OutgoingData queue(QueueChanged changed) {
        OutgoingData data = new OutgoingData(PREFIX + "wachtrij-gewijzigd", new JsonObject())
                .and("handoverEpoch", changed.handoverEpoch())
                .and("position", changed.position());
        Integer seconds = changed.waitSeconds();
        return seconds == null ? data : data.and("waitSeconds", seconds);
    }

    private static OutgoingData handover(String type, long handoverEpoch, int assignment) {
        return new OutgoingData(PREFIX + type, new JsonObject())
                .and("handoverEpoch", handoverEpoch)
                .and("assignment", assignment);
    }

    private OutgoingData and(String field, Object value) {
        return new OutgoingData(type, data.copy().put(field, value));
    }

    private static String word(LeaveReason reason) {
        return switch (reason) {
            case TRANSFERRED -> "transferred";
            case GONE, UNANSWERED -> "gone";
        };
    }

    private static String word(CloseOutcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "answered";
            case BACK_TO_GEM -> "back-to-gem";
            case REFERRED -> "referred";
            case NOBODY -> "nobody";
        };
    }
}
