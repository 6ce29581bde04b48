package nl.gem.chatbot.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.BadRequestException;
import java.lang.reflect.Type;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What trainers send. */
final class Bodies {

    private Bodies() {}

    /** Every field has to be known: what a trainer wrote may not get lost because its name is misspelled. */
    public static final class Strict implements BiFunction<ObjectMapper, Type, ObjectReader> {

        public Strict() {}

        @Override
        public ObjectReader apply(ObjectMapper mapper, Type type) {
            return mapper.readerFor(mapper.constructType(type)).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        }
    }

    /** @throws BadRequestException when it was left out, or null */
    static <T> T sent(@Nullable T body) {
        if (body == null) {
            throw new BadRequestException();
        }
        return body;
    }
}
