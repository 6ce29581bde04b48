package nl.gem.livechat.websocket;

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
import nl.gem.kit.testing.AsyncApi;
import nl.gem.kit.testing.Kinds;
import nl.gem.livechat.conversation.Message;
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
    private static final FrameReader READER = new FrameReader(JSON);
    private static final FrameWriter WRITER = new FrameWriter(JSON);
    private static final String ID = "0199f3b4-7c11-7e22-8a33-1b2c3d4e5f60";
    private static final Instant AT = Instant.parse("2026-11-26T10:15:30Z");

    static Stream<String> commands() {
        return Stream.of(
                        "{'type':'presence','status':'away'}",
                        "{'type':'accept',A}",
                        "{'type':'say',A,C,'text':'hoi'}",
                        "{'type':'typing',A}",
                        "{'type':'note',A,C,'text':'hoi'}",
                        "{'type':'transfer',A,C,'toTeam':'burgerzaken','note':'hoi'}",
                        "{'type':'close',A,C,'outcome':'back-to-gem'}",
                        "{'type':'resume',A,'afterSeq':3}")
                .map(text -> text.replace("A,", "'conversationId':'" + ID + "',")
                        .replace("A}", "'conversationId':'" + ID + "'}")
                        .replace("C,", "'clientId':'" + ID + "',")
                        .replace('\'', '"'));
    }

    static Stream<DeskFrame> frames() {
        MessageJson message = new MessageJson(
                2,
                "gem",
                "answer",
                "Gem",
                "Dat kost geld.",
                AT,
                UUID.fromString(ID),
                1,
                "paspoort",
                List.of(new Message.Link("Paspoort", "https://www.example.nl")),
                List.of(new Message.Choice("paspoort", "Paspoort")),
                true);
        return Stream.of(
                new DeskFrame.Queue(
                        List.of(new DeskFrame.InQueue(ID, AT, "paspoort", "reden", "nl", true, "algemeen", true))),
                new DeskFrame.Accepted(ID, 1, AT, "paspoort", "nl", true, AT, "algemeen", List.of(message)),
                new DeskFrame.Taken(ID, "Bram"),
                new DeskFrame.Withdrawn(ID, "cancelled"),
                new DeskFrame.Said(ID, message),
                new DeskFrame.Noted(ID, ID, "Bram", "let op", AT),
                new DeskFrame.Typing(ID, "resident"),
                new DeskFrame.Due(ID, AT),
                new DeskFrame.Presence("away"),
                new DeskFrame.Left(ID, "gone"),
                new DeskFrame.Refused(ID, ID, "ended"),
                new DeskFrame.Erased(ID),
                new DeskFrame.Ack(ID, ID),
                new DeskFrame.Reconnect(1500),
                new DeskFrame.Failed("not-yours", "Dit gesprek is niet van jou.", ID, ID));
    }

    @Test
    void every_frame_that_the_socket_reads_is_described_and_no_other() {
        Kinds.assertExampleOfEach(DeskCommand.class, commands().map(AsyncApiTest::read));
        assertThat(DOCUMENT).describesOnlyTypesOf("hearAgent", commands());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_described_is_what_is_read(String command) {
        assertThat(DOCUMENT).describes("hearAgent", command);
    }

    @Test
    void every_frame_that_the_socket_writes_is_described_and_no_other() {
        Kinds.assertExampleOfEach(DeskFrame.class, frames());
        assertThat(DOCUMENT).describesOnlyTypesOf("tellAgent", frames().map(WRITER::write));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void what_is_described_is_what_is_written(DeskFrame frame) {
        assertThat(DOCUMENT).describes("tellAgent", WRITER.write(frame));
    }

    @Test
    void every_error_code_is_described() {
        assertThat(DOCUMENT).describesErrors(Arrays.stream(ErrorCode.values()).map(ErrorCode::word));
    }

    @Test
    void every_event_is_described_by_its_own_schema() throws IOException {
        assertThat(DOCUMENT).describesEvents("publishLiveChat", Path.of("src/main/contracts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"say\"}", "{\"type\":\"presence\",\"status\":\"busy\"}"})
    void what_does_not_fit_is_seen(String wrong) {
        assertThat(DOCUMENT).refuses("hearAgent", wrong);
    }

    private static DeskCommand read(String command) {
        return ((FrameReader.Command) READER.read(command)).command();
    }
}
