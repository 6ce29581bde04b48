package nl.gem.chatbot.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Choice;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Extras;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.handover.EndReason;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.handover.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published in {@code src/main/contracts} is what is sent. */
class ContractTest {

    private static final Contracts PUBLISHED = new Contracts("chatbot");
    private static final UUID OFFER = UUID.fromString("6f1d8a52-3c1e-4c55-9a43-0f6f7f6b7c10");
    private static final Instant AGREED = Instant.parse("2026-06-01T10:00:00Z");

    private static final HandoverEventFormat FORMAT = new HandoverEventFormat(Contracts.MAPPER);

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(
                        "overdracht-gevraagd.example-shared",
                        new HandoverEvent.Requested(handover(true), Language.NL, history())),
                arguments(
                        "overdracht-gevraagd.example-not-shared",
                        new HandoverEvent.Requested(handover(false), Language.EN, List.of())),
                arguments("overdracht-bevestigd.example", new HandoverEvent.Confirmed(2, 3, 1)),
                arguments("overdracht-ingetrokken.example", new HandoverEvent.Withdrawn(2, EndReason.CANCELLED)),
                arguments("bericht-geplaatst.example-resident", new HandoverEvent.Placed(masked())),
                arguments("bericht-geplaatst.example-gem", new HandoverEvent.Placed(answer())),
                arguments("bericht-geplaatst.example-system", new HandoverEvent.Placed(joined())),
                arguments("bericht-geplaatst.example-agent", new HandoverEvent.Placed(ofAgent())),
                arguments("bericht-geweigerd.example", new HandoverEvent.Refused(OFFER, Refusal.NOT_YOURS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void an_event_is_written_as_its_example_and_fits_its_schema(String example, HandoverEvent event)
            throws IOException {
        JsonNode written = Contracts.MAPPER.readTree(FORMAT.data(event));

        assertThat(written).isEqualTo(PUBLISHED.read(example));
        assertThat(PUBLISHED.complaints(FORMAT.type(event), written)).isEmpty();
        assertThat(FORMAT.type(event)).isEqualTo(Contracts.PREFIX + Contracts.nameOf(example));
    }

    @Test
    void the_erasure_of_a_conversation_says_nothing_but_that() throws IOException {
        JsonNode example = PUBLISHED.read("gesprek-gewist.example");

        assertThat(example).isEqualTo(Contracts.MAPPER.createObjectNode());
        assertThat(PUBLISHED.complaints(FORMAT.erasedType(), example)).isEmpty();
    }

    @Test
    void every_published_example_is_produced_by_a_test() throws IOException {
        Set<String> produced =
                events().map(arguments -> (String) arguments.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        produced.add("gesprek-gewist.example");

        assertThat(PUBLISHED.examples()).isEqualTo(produced);
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_to_withdraw_fits_the_schema(EndReason reason) throws IOException {
        HandoverEvent event = new HandoverEvent.Withdrawn(2, reason);
        assertThat(PUBLISHED.complaints(FORMAT.type(event), Contracts.MAPPER.readTree(FORMAT.data(event))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_to_refuse_fits_the_schema(Refusal reason) throws IOException {
        HandoverEvent event = new HandoverEvent.Refused(OFFER, reason);
        assertThat(PUBLISHED.complaints(FORMAT.type(event), Contracts.MAPPER.readTree(FORMAT.data(event))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_message_fits_the_schema(Kind kind) throws IOException {
        HandoverEvent event = new HandoverEvent.Placed(Message.of(Draft.ofGem(kind, "", Extras.NONE), 2, 1, AGREED));
        assertThat(PUBLISHED.complaints(FORMAT.type(event), Contracts.MAPPER.readTree(FORMAT.data(event))))
                .isEmpty();
    }

    @Test
    void what_a_resident_did_not_share_does_not_leave() throws IOException {
        Handover withTopic = new Handover(2, 5, false, "2026-11-23", "paspoort-kosten", AGREED);
        JsonNode written =
                Contracts.MAPPER.readTree(FORMAT.data(new HandoverEvent.Requested(withTopic, Language.EN, List.of())));

        assertThat(written.has("topic")).isFalse();
    }

    @Test
    void the_schemas_refuse_what_must_not_be_sent() throws IOException {
        ObjectNode unshared = (ObjectNode) PUBLISHED.read("overdracht-gevraagd.example-not-shared");
        assertThat(PUBLISHED.complaints(
                        Contracts.PREFIX + "overdracht-gevraagd",
                        unshared.deepCopy().put("topic", "digid")))
                .isNotEmpty();
        ObjectNode withHistory = unshared.deepCopy();
        withHistory.set(
                "history", PUBLISHED.read("overdracht-gevraagd.example-shared").get("history"));
        assertThat(PUBLISHED.complaints(Contracts.PREFIX + "overdracht-gevraagd", withHistory))
                .isNotEmpty();
        for (String example : PUBLISHED.examples()) {
            String name = Contracts.nameOf(example);
            if (!name.equals("gesprek-gewist")) {
                ObjectNode json = (ObjectNode) PUBLISHED.read(example);
                json.remove(json.fieldNames().next());
                assertThat(PUBLISHED.complaints(Contracts.PREFIX + name, json))
                        .as(example)
                        .isNotEmpty();
            }
        }
    }

    private static Handover handover(boolean shared) {
        return new Handover(2, 5, shared, "2026-11-23", shared ? "paspoort-kosten" : null, AGREED);
    }

    private static List<Message> history() {
        Instant asked = Instant.parse("2026-06-01T09:58:04.125Z");
        Instant askedAgain = Instant.parse("2026-06-01T09:59:10Z");
        Extras choices = new Extras(
                null,
                List.of(),
                List.of(
                        new Choice("paspoort-spoed", "Met spoed een paspoort"),
                        new Choice("paspoort-kosten", "Wat kost een paspoort")),
                true);
        UUID first = UUID.fromString("3f0e7c52-6a41-4d0b-8f6e-2d8f1f0b9a01");
        UUID second = UUID.fromString("3f0e7c52-6a41-4d0b-8f6e-2d8f1f0b9a02");
        return List.of(
                Message.of(Draft.ofResident(first, "Wat kost een paspoort?"), 1, 1, asked),
                answer(),
                Message.of(Draft.ofResident(second, "En als ik haast heb?"), 3, 3, askedAgain),
                Message.of(Draft.ofGem(Kind.CLARIFICATION, "Wat bedoel je?", choices), 4, 3, askedAgain),
                Message.of(Draft.notice("Je staat in de wachtrij voor een medewerker."), 5, 5, AGREED));
    }

    private static Message answer() {
        List<Link> links = List.of(
                new Link("Prijzen (gemeente Roosendaal)", "https://www.roosendaal.nl"),
                new Link(
                        "Paspoort en identiteitskaart (Rijksoverheid)",
                        "https://www.rijksoverheid.nl/onderwerpen/paspoort-en-identiteitskaart"));
        Extras extras = new Extras("paspoort-kosten", links, List.of(), false);
        Draft draft = Draft.ofGem(Kind.ANSWER, "Op roosendaal.nl staat wat een paspoort nu kost.", extras);
        return Message.of(draft, 2, 1, Instant.parse("2026-06-01T09:58:04.125Z"));
    }

    private static Message masked() {
        UUID clientId = UUID.fromString("3f0e7c52-6a41-4d0b-8f6e-2d8f1f0b9a03");
        return Message.of(
                Draft.ofResident(clientId, "Mijn nummer is [BSN]."), 7, 7, Instant.parse("2026-06-01T10:02:00Z"));
    }

    private static Message joined() {
        return Message.of(
                Draft.notice("Je praat nu met Sanne, medewerker van de gemeente."),
                6,
                6,
                Instant.parse("2026-06-01T10:01:30Z"));
    }

    private static Message ofAgent() {
        return Message.of(
                Draft.ofAgent(OFFER, "Sanne", "Goedemorgen, ik kijk even met je mee."),
                8,
                8,
                Instant.parse("2026-06-01T10:02:30Z"));
    }
}
