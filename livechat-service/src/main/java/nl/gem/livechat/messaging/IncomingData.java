package nl.gem.livechat.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.kit.inbox.EventEnvelope;
import nl.gem.kit.inbox.UnreadableEvent;
import nl.gem.livechat.conversation.ChatbotEvent;

/** Reads the data of the chatbot's events: the type decides the shape. */
@ApplicationScoped
class IncomingData {

    private final ObjectMapper mapper;

    IncomingData(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws UnreadableEvent when the type is unknown, or the data is not of its shape */
    ChatbotEvent read(EventEnvelope event) {
        return switch (event.type()) {
            case "nl.gesprekken.overdracht-gevraagd" -> read(event, WireEvent.Requested.class);
            case "nl.gesprekken.overdracht-bevestigd" -> read(event, WireEvent.Confirmed.class);
            case "nl.gesprekken.overdracht-ingetrokken" -> read(event, WireEvent.Withdrawn.class);
            case "nl.gesprekken.bericht-geplaatst" -> read(event, WireEvent.Placed.class);
            case "nl.gesprekken.bericht-geweigerd" -> read(event, WireEvent.Refused.class);
            case "nl.gesprekken.gesprek-gewist" -> new ChatbotEvent.ConversationErased();
            default -> throw new UnreadableEvent("type");
        };
    }

    private ChatbotEvent read(EventEnvelope event, Class<? extends WireEvent> shape) {
        try {
            return event.read(mapper, shape).toEvent();
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new UnreadableEvent("data");
        }
    }
}
