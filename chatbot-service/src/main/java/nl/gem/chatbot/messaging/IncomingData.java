package nl.gem.chatbot.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.gem.chatbot.conversation.TextRule;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.kit.inbox.UnreadableEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the chatbot reads of live chat's events. Unknown fields are ignored; a field that must be there is required, and
 * null is as good as absent.
 */
sealed interface IncomingData {

    LiveChatEvent event();

    record AgentJoined(
            @JsonProperty(required = true) int handoverEpoch,
            @JsonProperty(required = true) int assignment,
            @JsonProperty(required = true) String agent)
            implements IncomingData {

        public AgentJoined {
            Objects.requireNonNull(agent);
        }

        @Override
        public LiveChatEvent event() {
            return new LiveChatEvent.AgentJoined(handoverEpoch, assignment, agent);
        }
    }

    record AgentLeft(
            @JsonProperty(required = true) int handoverEpoch,
            @JsonProperty(required = true) int assignment,
            @Nullable String reason)
            implements IncomingData {
        @Override
        public LiveChatEvent event() {
            return new LiveChatEvent.AgentLeft(handoverEpoch, assignment, "transferred".equals(reason));
        }
    }

    record MessageOffered(
            @JsonProperty(required = true) int handoverEpoch,
            @JsonProperty(required = true) int assignment,
            @JsonProperty(required = true) UUID clientId,
            @JsonProperty(required = true) String text)
            implements IncomingData {

        public MessageOffered {
            Objects.requireNonNull(clientId);
            Objects.requireNonNull(text);
        }

        @Override
        public LiveChatEvent event() {
            int length = TextRule.length(text);
            return TextRule.isWellFormed(text) && length > 0 && length <= TextRule.LONGEST_MESSAGE
                    ? new LiveChatEvent.MessageOffered(handoverEpoch, assignment, clientId, text)
                    : new LiveChatEvent.UnreadableOffer(clientId);
        }
    }

    record HandoverEnded(
            @JsonProperty(required = true) int handoverEpoch,
            @JsonProperty(required = true) int assignment,
            @JsonProperty(required = true) String outcome)
            implements IncomingData {

        public HandoverEnded {
            Objects.requireNonNull(outcome);
        }

        @Override
        public LiveChatEvent event() {
            return new LiveChatEvent.HandoverEnded(handoverEpoch, assignment, outcome.equals("nobody"));
        }
    }

    record QueueChanged(
            @JsonProperty(required = true) int handoverEpoch,
            @JsonProperty(required = true) int position,
            @Nullable Integer waitSeconds)
            implements IncomingData {
        @Override
        public LiveChatEvent event() {
            return new LiveChatEvent.QueueChanged(handoverEpoch, position, waitSeconds);
        }
    }

    record RepeatAsked(@JsonProperty(required = true) int fromSeq) implements IncomingData {
        @Override
        public LiveChatEvent event() {
            return new LiveChatEvent.RepeatAsked(fromSeq);
        }
    }

    /**
     * {@code beschikbaarheid-gewijzigd}; it is about the desk, not about a conversation.
     *
     * @param agents how many are available now, if live chat says so
     * @param waitSeconds how long who comes now will wait, if that was measured
     */
    record Availability(
            @JsonProperty(required = true) boolean open,
            @Nullable Instant until,
            @Nullable Instant opensAt,
            int waiting,
            @Nullable Integer agents,
            @Nullable Integer waitSeconds) {}

    /** Only who offered, of an offer that cannot be read whole. */
    record OfferedBy(@JsonProperty(required = true) UUID clientId) {

        public OfferedBy {
            Objects.requireNonNull(clientId);
        }
    }

    /** @throws UnreadableEvent for a type that is not one of live chat's */
    static Class<? extends IncomingData> shape(String type) {
        return switch (type) {
            case "nl.gesprekken.medewerker-toegetreden" -> AgentJoined.class;
            case "nl.gesprekken.medewerker-vertrokken" -> AgentLeft.class;
            case "nl.gesprekken.bericht-aangeboden" -> MessageOffered.class;
            case "nl.gesprekken.overdracht-beeindigd" -> HandoverEnded.class;
            case "nl.gesprekken.wachtrij-gewijzigd" -> QueueChanged.class;
            case "nl.gesprekken.herhaling-gevraagd" -> RepeatAsked.class;
            default -> throw new UnreadableEvent("type");
        };
    }
}
