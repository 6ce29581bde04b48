package nl.gem.livechat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.kit.inbox.EventEnvelope;
import nl.gem.livechat.conversation.ChatbotEvent;
import nl.gem.livechat.conversation.CloseOutcome;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.LiveChatEvent;
import nl.gem.livechat.conversation.LiveChatEvent.AgentJoined;
import nl.gem.livechat.conversation.LiveChatEvent.AgentLeft;
import nl.gem.livechat.conversation.LiveChatEvent.HandoverEnded;
import nl.gem.livechat.conversation.LiveChatEvent.MessageOffered;
import nl.gem.livechat.conversation.LiveChatEvent.QueueChanged;
import nl.gem.livechat.conversation.LiveChatEvent.RepeatRequested;
import nl.gem.livechat.desk.Availability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What live chat promises the chatbot, and what the chatbot promises live chat. */
class ContractsTest {

    private static final UUID OFFER = UUID.fromString("6f1d8a52-3c1e-4c55-9a43-0f6f7f6b7c10");
    private static final Path PRODUCED = folder("contracts/livechat");
    private static final Set<String> CONSUMED = Set.of(
            "overdracht-gevraagd",
            "overdracht-bevestigd",
            "overdracht-ingetrokken",
            "bericht-geplaatst",
            "bericht-geweigerd",
            "gesprek-gewist");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static Path folder(String name) {
        return Path.of("target/test-classes", name);
    }

    static Stream<Arguments> produced() {
        return Stream.of(
                event("medewerker-toegetreden.example", new AgentJoined(2, 1, "Sanne")),
                event("medewerker-vertrokken.example", new AgentLeft(2, 1, LeaveReason.GONE)),
                event(
                        "bericht-aangeboden.example",
                        new MessageOffered(2, 1, OFFER, "Goedemorgen, ik kijk even met je mee.")),
                event("overdracht-beeindigd.example", new HandoverEnded(2, 1, CloseOutcome.ANSWERED)),
                event("overdracht-beeindigd.example2", new HandoverEnded(2, 0, CloseOutcome.NOBODY)),
                event("wachtrij-gewijzigd.example", new QueueChanged(2, 3, 240)),
                event("wachtrij-gewijzigd.example2", new QueueChanged(2, 1, null)),
                event("herhaling-gevraagd.example", new RepeatRequested(4)),
                desk("beschikbaarheid-gewijzigd.example", new Availability(true, null, null, 2, 3, 240)),
                desk(
                        "beschikbaarheid-gewijzigd.example2",
                        new Availability(true, Instant.parse("2026-06-01T15:00:00Z"), null, 0, 1, null)),
                desk(
                        "beschikbaarheid-gewijzigd.example3",
                        new Availability(false, null, Instant.parse("2026-06-02T07:00:00Z"), 0, 0, null)));
    }

    private static Arguments event(String example, LiveChatEvent event) {
        OutgoingData out = OutgoingData.of(event);
        return Arguments.of(example, out.type(), out.data());
    }

    private static Arguments desk(String example, Availability availability) {
        return Arguments.of(example, "nl.livechats.beschikbaarheid-gewijzigd", AvailabilityEvents.data(availability));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("produced")
    void event_of_ours_is_as_published(String example, String type, JsonObject data) throws IOException {
        String name = example.replaceFirst("\\.example\\d*$", "");
        JsonNode json = MAPPER.readTree(data.encode());

        assertThat(json)
                .isEqualTo(MAPPER.readTree(PRODUCED.resolve(example + ".json").toFile()));
        JsonSchema schema = schema(name);
        assertThat(schema.validate(json)).isEmpty();
        assertThat(type).isEqualTo(schema.getSchemaNode().get("title").textValue());
    }

    @Test
    void every_published_example_is_produced_and_every_schema_can_refuse() throws IOException {
        Set<Object> made = produced().map(row -> row.get()[0] + ".json").collect(Collectors.toSet());
        Set<Object> published = files(PRODUCED, ".*\\.example\\d*\\.json").stream()
                .map(path -> path.getFileName().toString())
                .collect(Collectors.toSet());

        assertThat(made).isEqualTo(published);
        for (Path file : files(PRODUCED, ".*\\.schema\\.json")) {
            String name = file.getFileName().toString().replace(".schema.json", "");
            assertThat(schema(name).validate(MAPPER.createObjectNode())).isNotEmpty();
        }
    }

    @Test
    void every_event_of_the_chatbot_reads_also_with_a_field_that_is_new() throws IOException {
        List<Path> examples = files(folder("contracts/chatbot"), ".*\\.example.*\\.json");
        Set<String> seen = examples.stream().map(ContractsTest::typeOf).collect(Collectors.toSet());

        assertThat(seen).as("the chatbot's published examples").containsAll(CONSUMED);
        for (Path example : examples) {
            if (CONSUMED.contains(typeOf(example))) {
                ObjectNode data = (ObjectNode) MAPPER.readTree(example.toFile());
                ChatbotEvent read = read(typeOf(example), data);
                assertThat(read).isNotNull();
                assertThat(read(typeOf(example), data.put("newInTheNextVersion", true)))
                        .isEqualTo(read);
            }
        }
    }

    private static ChatbotEvent read(String type, JsonNode data) {
        byte[] bytes = data.toString().getBytes(UTF_8);
        return new IncomingData(MAPPER).read(new EventEnvelope(OFFER, "nl.gesprekken." + type, 1, bytes, null));
    }

    private static String typeOf(Path example) {
        return Objects.requireNonNull(example.getFileName()).toString().replaceFirst("\\.example.*$", "");
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(PRODUCED.resolve(name + ".schema.json")));
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.getFileName().toString().matches(pattern))
                    .toList();
        }
    }
}
