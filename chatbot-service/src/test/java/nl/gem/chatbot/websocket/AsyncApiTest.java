package nl.gem.chatbot.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Choice;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.wire.WireMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published description of socket and events against what the code reads and writes. */
class AsyncApiTest {

    private static final AsyncApi DOCUMENT = new AsyncApi();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final UUID ID = UUID.fromString("0199f3b4-7c11-7e22-8a33-1b2c3d4e5f60");
    private static final Instant AT = Instant.parse("2026-11-26T10:15:30Z");
    private static final String COMMAND = "\"clientId\":\"" + ID + "\"";

    static Stream<String> commands() {
        return Stream.of(
                        "{'type':'start','locale':'nl'}",
                        "{'type':'resume','conversationId':'" + ID + "','token':'t','afterSeq':0}",
                        "{'type':'typing'}",
                        "{'type':'say',C,'text':'hoi'}",
                        "{'type':'choose',C,'topic':'paspoort'}",
                        "{'type':'feedback',C,'seq':2,'helpful':true,'comment':'fijn'}",
                        "{'type':'rate',C,'score':5,'comment':''}",
                        "{'type':'requestHandover',C}",
                        "{'type':'confirmHandover',C,'shareHistory':true}",
                        "{'type':'cancelHandover',C}",
                        "{'type':'object',C,'training':false}",
                        "{'type':'end',C}")
                .map(text -> text.replace('\'', '"').replace("C", COMMAND));
    }

    static Stream<ServerFrame> frames() {
        WireMessage message = new WireMessage(
                2,
                "gem",
                "answer",
                "Gem",
                "Dat kost geld.",
                AT,
                ID,
                1,
                "paspoort",
                List.of(new Link("Paspoort", "https://www.example.nl")),
                List.of(new Choice("paspoort", "Paspoort")),
                true);
        return Stream.of(
                new ServerFrame.Started(ID, "t", AT, "Je praat met een computer."),
                new ServerFrame.Resumed(ID, "gem", AT),
                new ServerFrame.Delta(1, "Dat "),
                new ServerFrame.Ack(ID),
                new ServerFrame.MessageFrame(message),
                new ServerFrame.HandoverNoticeFrame("Een medewerker leest mee.", true, AT, "14 0165"),
                new ServerFrame.State("agent", 3, 1, 60, "Sanne", AT, true),
                new ServerFrame.Typing("agent"),
                new ServerFrame.ErrorFrame("too-fast", "Te snel.", ID));
    }

    @Test
    void every_frame_that_the_socket_reads_is_described_and_no_other() {
        Set<Class<?>> read =
                commands().map(FrameReader::read).map(Object::getClass).collect(Collectors.toSet());
        assertThat(read)
                .as("an example for each")
                .isEqualTo(leaves(ClientFrame.class).collect(Collectors.toSet()));

        assertThat(DOCUMENT.messages("hearResident").keySet())
                .isEqualTo(commands()
                        .map(text -> tree(text).get("type").textValue())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_described_is_what_is_read(String command) {
        assertFits("hearResident", (ObjectNode) tree(command));
    }

    @Test
    void every_frame_that_the_socket_writes_is_described_and_no_other() {
        Map<Class<?>, String> names = Arrays.stream(
                        ServerFrame.class.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));
        assertThat(names.keySet())
                .isEqualTo(leaves(ServerFrame.class).collect(Collectors.toSet()))
                .isEqualTo(frames().map(Object::getClass).collect(Collectors.toSet()));

        assertThat(DOCUMENT.messages("tellResident").keySet()).containsExactlyInAnyOrderElementsOf(names.values());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void what_is_described_is_what_is_written(ServerFrame frame) {
        assertFits("tellResident", JSON.valueToTree(frame));
    }

    @Test
    void every_error_code_is_described() {
        assertThat(DOCUMENT.payload("error").at("/properties/code/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
    }

    @Test
    void every_event_is_described_by_its_own_schema() throws IOException {
        Map<String, String> described = DOCUMENT.messages("publishHandover");
        try (Stream<Path> files = Files.list(Path.of("src/main/contracts"))) {
            List<String> titles = files.filter(file -> file.toString().endsWith(".schema.json"))
                    .map(file -> AsyncApi.read("contracts/" + file.getFileName())
                            .get("title")
                            .textValue())
                    .toList();
            assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(titles);
        }
        described.forEach((name, key) -> {
            String file = DOCUMENT.payload(key).at("/schema/$ref").textValue();
            assertThat(AsyncApi.read(file).get("title").textValue()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"say\"}", "{\"type\":\"rate\"," + "\"score\":9}", "{\"type\":\"start\"}"})
    void what_does_not_fit_is_seen(String wrong) {
        JsonNode frame = tree(wrong);
        assertThat(DOCUMENT.complaints(frame.get("type").textValue(), frame)).isNotEmpty();
    }

    /** As it is, and with a field more; not as another type. */
    private static void assertFits(String operation, ObjectNode frame) {
        String key = DOCUMENT.messages(operation).get(frame.get("type").textValue());
        assertThat(DOCUMENT.complaints(key, frame)).isEmpty();
        assertThat(DOCUMENT.complaints(key, frame.deepCopy().put("later", 1))).isEmpty();
        assertThat(DOCUMENT.complaints(key, frame.deepCopy().put("type", "other")))
                .isNotEmpty();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AsyncApiTest::leaves)
                : Stream.of(type);
    }
}
