package nl.gem.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that does not fit the code is found out. */
class AsyncApiAssertTest {

    private static final String SAY = "{\"type\":\"say\",\"text\":\"hoi\"}";
    private static final String ANYTHING = "{\"type\":\"anything\"}";
    private static final AsyncApi DOCUMENT = document("""
            channels:
              desk:
                messages:
                  say: {$ref: '#/components/messages/say'}
                  anything: {$ref: '#/components/messages/anything'}
              events:
                messages:
                  asked: {$ref: '#/components/messages/asked'}
            operations:
              hear:
                channel: {$ref: '#/channels/desk'}
                messages:
                  - {$ref: '#/channels/desk/messages/say'}
                  - {$ref: '#/channels/desk/messages/anything'}
              publish: {channel: {$ref: '#/channels/events'}}
            components:
              messages:
                say: {payload: {required: [text], properties: {type: {const: say}, text: {type: string}}}}
                anything: {payload: {type: object}}
                error: {payload: {properties: {code: {enum: [too-fast]}}}}
                asked: {name: nl.gem.asked}
            """);

    @Test
    void a_frame_that_fits_is_described() {
        assertThat(DOCUMENT).describes("hear", SAY);
        assertFails(() -> assertThat(DOCUMENT).refuses("hear", SAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"say\"}", "{\"type\":\"say\",\"text\":1}"})
    void a_frame_that_does_not_fit_is_refused(String frame) {
        assertThat(DOCUMENT).refuses("hear", frame);
        assertFails(() -> assertThat(DOCUMENT).describes("hear", frame));
    }

    @Test
    void a_description_that_any_type_fits_describes_none() {
        assertFails(() -> assertThat(DOCUMENT).describes("hear", ANYTHING));
    }

    @Test
    void a_type_that_is_missing_here_or_there_is_noticed() {
        assertThat(DOCUMENT).describesOnlyTypesOf("hear", Stream.of(SAY, SAY, ANYTHING));
        assertFails(() -> assertThat(DOCUMENT).describesOnlyTypesOf("hear", Stream.of(SAY)));
        assertFails(() ->
                assertThat(DOCUMENT).describesOnlyTypesOf("hear", Stream.of(SAY, ANYTHING, "{\"type\":\"typing\"}")));
        assertFails(() -> assertThat(DOCUMENT).describes("hear", "{\"type\":\"typing\"}"));
    }

    @Test
    void an_error_that_is_missing_here_or_there_is_noticed() {
        assertThat(DOCUMENT).describesErrors(Stream.of("too-fast"));
        assertFails(() -> assertThat(DOCUMENT).describesErrors(Stream.of()));
        assertFails(() -> assertThat(DOCUMENT).describesErrors(Stream.of("too-fast", "too-long")));
    }

    @Test
    void an_event_without_a_schema_is_noticed(@TempDir Path empty) {
        assertFails(() -> assertThat(DOCUMENT).describesEvents("publish", empty));
    }

    private static void assertFails(ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class);
    }

    private static AsyncApi document(String yaml) {
        try {
            return new AsyncApi(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
