package nl.gem.livechat.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes frames as JSON. */
@ApplicationScoped
class FrameWriter {

    private final ObjectWriter writer;

    FrameWriter(ObjectMapper mapper) {
        this.writer = mapper.writerFor(DeskFrame.class);
    }

    String write(DeskFrame frame) {
        try {
            return writer.writeValueAsString(frame);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A frame could not be written", impossible);
        }
    }
}
