package nl.gem.chatbot.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Choice;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.wire.WireMessage;
import nl.gem.kit.testing.AsyncApi;
import nl.gem.kit.testing.Kinds;
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
                new ServerFrame.Reconnect(1500),
                new ServerFrame.ErrorFrame("too-fast", "Te snel.", ID));
    }

    @Test
    void every_frame_that_the_socket_reads_is_described_and_no_other() {
        Kinds.assertExampleOfEach(ClientFrame.class, commands().map(FrameReader::read));
        assertThat(DOCUMENT).describesOnlyTypesOf("hearResident", commands());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_described_is_what_is_read(String command) {
        assertThat(DOCUMENT).describes("hearResident", command);
    }

    @Test
    void every_frame_that_the_socket_writes_is_described_and_no_other() {
        Kinds.assertExampleOfEach(ServerFrame.class, frames());
        assertThat(DOCUMENT).describesOnlyTypesOf("tellResident", frames().map(AsyncApiTest::written));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void what_is_described_is_what_is_written(ServerFrame frame) {
        assertThat(DOCUMENT).describes("tellResident", written(frame));
    }

    @Test
    void every_error_code_is_described() {
        assertThat(DOCUMENT).describesErrors(Arrays.stream(ErrorCode.values()).map(ErrorCode::code));
    }

    @Test
    void every_event_is_described_by_its_own_schema() throws IOException {
        assertThat(DOCUMENT).describesEvents("publishHandover", Path.of("src/main/contracts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"say\"}", "{\"type\":\"rate\",\"score\":9}", "{\"type\":\"start\"}"})
    void what_does_not_fit_is_seen(String wrong) {
        assertThat(DOCUMENT).refuses("hearResident", wrong);
    }

    private static String written(ServerFrame frame) {
        return JSON.valueToTree(frame).toString();
    }
}
