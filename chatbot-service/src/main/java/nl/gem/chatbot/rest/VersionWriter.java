package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import nl.gem.chatbot.content.Version;
import nl.gem.chatbot.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** A version as the page reads it; how it was evaluated is passed on as it was kept. */
@ApplicationScoped
class VersionWriter {

    private final ObjectMapper mapper;

    VersionWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionJson(
            int number,
            String state,
            @Nullable String note,
            String madeBy,
            Instant madeAt,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt,
            List<String> changed,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable JsonNode gates) {}

    VersionJson json(Version version) {
        JsonNode outcome = version.outcome() == null ? null : read(version.outcome());
        return new VersionJson(
                version.number(),
                WireMessage.word(version.state()),
                version.note(),
                version.madeBy(),
                version.madeAt(),
                version.publishedBy(),
                version.publishedAt(),
                version.changed(),
                outcome == null ? null : outcome.get("before"),
                outcome == null ? null : outcome.get("after"),
                outcome == null ? null : outcome.get("gates"));
    }

    private JsonNode read(String outcome) {
        try {
            return mapper.readTree(outcome);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("An evaluation in the database cannot be read", damaged);
        }
    }
}
