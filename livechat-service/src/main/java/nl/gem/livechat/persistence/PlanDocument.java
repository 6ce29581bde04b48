package nl.gem.livechat.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.gem.livechat.plan.DeskPlan;

/** A plan as the JSON text of one column. */
@ApplicationScoped
class PlanDocument {

    private final ObjectMapper mapper;

    PlanDocument(ObjectMapper mapper) {
        this.mapper = mapper.copy().disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }

    String write(DeskPlan plan) {
        try {
            return mapper.writeValueAsString(plan);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A plan could not be written", impossible);
        }
    }

    /** Empty when it is broken, or nobody could tell the hours of the desk by it. */
    Optional<DeskPlan> read(String json) {
        try {
            DeskPlan plan = mapper.readValue(json, DeskPlan.class);
            plan.hours();
            return Optional.of(plan);
        } catch (JsonProcessingException | IllegalArgumentException | NoSuchElementException broken) {
            return Optional.empty();
        }
    }
}
