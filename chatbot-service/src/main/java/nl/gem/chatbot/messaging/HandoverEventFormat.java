package nl.gem.chatbot.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.handover.EventFormat;
import nl.gem.chatbot.handover.HandoverEvent;

/** Writes events for live chat as {@code src/main/contracts} describes them. */
@ApplicationScoped
class HandoverEventFormat implements EventFormat {

    private static final String PREFIX = "nl.gesprekken.";

    private final ObjectMapper mapper;

    HandoverEventFormat(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String topic() {
        return "gem.handover";
    }

    @Override
    public String type(HandoverEvent event) {
        return PREFIX
                + switch (event) {
                    case HandoverEvent.Requested requested -> "overdracht-gevraagd";
                    case HandoverEvent.Confirmed confirmed -> "overdracht-bevestigd";
                    case HandoverEvent.Withdrawn withdrawn -> "overdracht-ingetrokken";
                    case HandoverEvent.Placed placed -> "bericht-geplaatst";
                    case HandoverEvent.Refused refused -> "bericht-geweigerd";
                };
    }

    @Override
    public String data(HandoverEvent event) {
        try {
            return mapper.writeValueAsString(OutgoingData.of(event));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("an event could not be written", defect);
        }
    }

    @Override
    public String erasedType() {
        return PREFIX + "gesprek-gewist";
    }
}
