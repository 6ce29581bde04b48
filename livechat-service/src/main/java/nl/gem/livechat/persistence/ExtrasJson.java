package nl.gem.livechat.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.livechat.conversation.Message.Extras;

/** What only some messages carry, as the JSON text of one column. */
@ApplicationScoped
class ExtrasJson {

    private final ObjectMapper mapper;

    ExtrasJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Extras extras) {
        try {
            return mapper.writeValueAsString(extras);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message's extras could not be written", impossible);
        }
    }

    Extras read(String json) {
        try {
            return mapper.readValue(json, Extras.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A message's extras could not be read", broken);
        }
    }
}
