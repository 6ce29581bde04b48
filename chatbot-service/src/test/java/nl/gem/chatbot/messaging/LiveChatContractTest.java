package nl.gem.chatbot.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.kit.inbox.EventEnvelope;
import nl.gem.kit.inbox.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What live chat publishes can be read, also when it has learned to say more. */
class LiveChatContractTest {

    private static final Contracts THEIRS = new Contracts("livechat");
    private static final String AVAILABILITY = "beschikbaarheid-gewijzigd";
    private static final UUID OFFER = UUID.fromString("6f1d8a52-3c1e-4c55-9a43-0f6f7f6b7c10");

    @Test
    void live_chat_publishes_an_example_of_everything_that_is_read() throws IOException {
        assertThat(THEIRS.examples().stream().map(Contracts::nameOf))
                .contains(
                        "medewerker-toegetreden",
                        "medewerker-vertrokken",
                        "bericht-aangeboden",
                        "overdracht-beeindigd",
                        "wachtrij-gewijzigd",
                        "herhaling-gevraagd",
                        AVAILABILITY);
    }

    @Test
    void every_example_of_live_chat_can_be_read_also_with_a_new_field() throws IOException {
        for (String example : THEIRS.examples()) {
            ObjectNode known = (ObjectNode) THEIRS.read(example);
            ObjectNode extended = known.deepCopy().put("addedLater", 1);
            Object understood = understand(Contracts.nameOf(example), known);

            assertThat(understood).as(example).isNotNull();
            assertThat(understand(Contracts.nameOf(example), extended))
                    .as(example)
                    .isEqualTo(understood);
        }
    }

    @Test
    void every_field_of_live_chat_arrives_under_its_name() throws IOException {
        assertThat(event("medewerker-toegetreden.example")).isEqualTo(new LiveChatEvent.AgentJoined(2, 1, "Sanne"));
        assertThat(event("medewerker-vertrokken.example")).isEqualTo(new LiveChatEvent.AgentLeft(2, 1, false));
        assertThat(event("bericht-aangeboden.example"))
                .isEqualTo(new LiveChatEvent.MessageOffered(2, 1, OFFER, "Goedemorgen, ik kijk even met je mee."));
        assertThat(event("overdracht-beeindigd.example")).isEqualTo(new LiveChatEvent.HandoverEnded(2, 1, false));
        assertThat(event("overdracht-beeindigd.example2")).isEqualTo(new LiveChatEvent.HandoverEnded(2, 0, true));
        assertThat(event("wachtrij-gewijzigd.example")).isEqualTo(new LiveChatEvent.QueueChanged(2, 3, 240));
        assertThat(event("wachtrij-gewijzigd.example2")).isEqualTo(new LiveChatEvent.QueueChanged(2, 1, null));
        assertThat(event("herhaling-gevraagd.example")).isEqualTo(new LiveChatEvent.RepeatAsked(4));
        assertThat(understand(AVAILABILITY, (ObjectNode) THEIRS.read(AVAILABILITY + ".example2")))
                .isEqualTo(
                        new IncomingData.Availability(true, Instant.parse("2026-06-01T15:00:00Z"), null, 0, 1, null));
    }

    @Test
    void an_event_without_a_required_field_or_with_null_in_it_is_unreadable() throws IOException {
        for (String example : List.of("medewerker-toegetreden.example", "bericht-aangeboden.example")) {
            ObjectNode whole = (ObjectNode) THEIRS.read(example);
            for (String field :
                    whole.properties().stream().map(entry -> entry.getKey()).toList()) {
                ObjectNode without = whole.deepCopy().without(field);
                assertThatThrownBy(() -> understand(Contracts.nameOf(example), without))
                        .as("%s without %s", example, field)
                        .isInstanceOf(UnreadableEvent.class);
                if (!whole.get(field).isNumber()) {
                    ObjectNode withNull = whole.deepCopy().putNull(field);
                    assertThatThrownBy(() -> understand(Contracts.nameOf(example), withNull))
                            .as("%s with null as %s", example, field)
                            .isInstanceOf(UnreadableEvent.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl.gesprekken.bericht-geplaatst", "nl.livechats.beschikbaarheid-gewijzigd", ""})
    void a_type_that_is_not_one_of_live_chat_s_is_unreadable(String type) {
        assertThatThrownBy(() -> IncomingData.shape(type)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void an_offer_with_a_text_that_cannot_be_stored_is_an_offer_that_can_be_refused() throws IOException {
        ObjectNode offer = (ObjectNode) THEIRS.read("bericht-aangeboden.example");
        Function<String, LiveChatEvent> said = text -> ((IncomingData)
                        understand("bericht-aangeboden", offer.deepCopy().put("text", text)))
                .event();

        assertThat(List.of("", "a\u0000b", "a".repeat(2001)))
                .allSatisfy(text -> assertThat(said.apply(text)).isEqualTo(new LiveChatEvent.UnreadableOffer(OFFER)));
        assertThat(said.apply("😀".repeat(2000))).isInstanceOf(LiveChatEvent.MessageOffered.class);
    }

    private static LiveChatEvent event(String example) throws IOException {
        return ((IncomingData) understand(Contracts.nameOf(example), (ObjectNode) THEIRS.read(example))).event();
    }

    private static Object understand(String name, ObjectNode data) {
        EventEnvelope envelope = new EventEnvelope(
                UUID.randomUUID(), Contracts.PREFIX + name, 1, data.toString().getBytes(UTF_8), null);
        return name.equals(AVAILABILITY)
                ? envelope.read(Contracts.MAPPER, IncomingData.Availability.class)
                : envelope.read(Contracts.MAPPER, IncomingData.shape(envelope.type()));
    }
}
