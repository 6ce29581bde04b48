package nl.gem.livechat.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransferTest extends LiveTest {

    private static final String NOTE = "belt over zijn aanslag";

    private final UUID clientId = UUID.randomUUID();

    @Test
    void conversation_given_to_a_colleague_is_kept_for_that_colleague_with_its_history_and_the_note() {
        Console sanne = serving(Token.SANNE);
        Console bram = console(Token.BRAM);
        Console mo = console(Token.of("mo-" + conversation, "Mo", "kcc-agent"));

        sanne.send(toAgent("bram-id").put("note", NOTE));

        assertThat(sanne.next("ack", conversation).getString("clientId")).isEqualTo(clientId.toString());
        assertThat(sanne.next("left", conversation).getString("reason")).isEqualTo("transferred");
        assertThat(chatbot.next(conversation, "medewerker-vertrokken").data())
                .isEqualTo(new JsonObject()
                        .put("handoverEpoch", 2)
                        .put("assignment", 1)
                        .put("reason", "transferred"));
        assertThat(bram.next(frame -> frame.encode().contains("forYou")).encode())
                .contains(conversation.toString());
        mo.accept(conversation);
        assertThat(mo.next("error", conversation).getString("code")).isEqualTo("not-yours");

        bram.accept(conversation);
        soon(() -> assertThat(Rows.of(conversation, "assignment")).isEqualTo("2"));
        chatbot.confirm(conversation, 3, 2);
        assertThat(bram.next("accepted", conversation).getJsonArray("history")).hasSize(3);
        assertThat(bram.next("note", conversation).getString("text")).isEqualTo(NOTE);
        assertThat(chatbot.on("gem.livechat", conversation.toString()))
                .noneMatch(event -> event.data().encode().contains(NOTE));
    }

    @Test
    void former_agent_can_do_nothing_with_it_any_more() {
        Console sanne = serving(Token.SANNE);
        Console secondTab = console(Token.SANNE);
        secondTab.next("accepted", conversation);
        console(Token.BRAM);
        sanne.send(toAgent("bram-id")).next("left", conversation);
        assertThat(secondTab.next("left", conversation).getString("reason")).isEqualTo("transferred");

        for (JsonObject command : List.of(
                Console.frame("say", conversation)
                        .put("clientId", UUID.randomUUID().toString())
                        .put("text", "nog iets"),
                Console.frame("note", conversation)
                        .put("clientId", UUID.randomUUID().toString())
                        .put("text", "nog iets"),
                Console.frame("close", conversation)
                        .put("clientId", UUID.randomUUID().toString())
                        .put("outcome", "answered"),
                Console.frame("typing", conversation),
                Console.frame("resume", conversation).put("afterSeq", 0),
                toTeam("kcc").put("clientId", UUID.randomUUID().toString()))) {
            sanne.send(command);
            assertThat(sanne.next("error", conversation).getString("code"))
                    .as(command.getString("type"))
                    .isEqualTo("not-yours");
        }
        assertThat(Rows.of(conversation, "state")).isEqualTo("WAITING");
        assertThat(chatbot.of(conversation, "bericht-aangeboden")).isEmpty();
    }

    @Test
    void giving_it_away_again_under_the_same_name_is_harmless() {
        Console sanne = serving(Token.SANNE);
        Console bram = console(Token.BRAM);
        JsonObject command = toAgent("bram-id").put("note", NOTE);

        sanne.send(command).send(command);
        sanne.next("ack", conversation);
        sanne.next("ack", conversation);
        sanne.settle();
        bram.accept(conversation);
        soon(() ->
                assertThat(chatbot.of(conversation, "medewerker-toegetreden")).hasSize(2));

        assertThat(chatbot.of(conversation, "medewerker-vertrokken")).hasSize(1);
        assertThat(Rows.count("live_note", conversation)).isEqualTo(1);
        assertThat(sanne.rest(conversation))
                .filteredOn(frame -> "left".equals(frame.getString("type")))
                .hasSize(1);
    }

    @Test
    void conversation_that_the_colleague_does_not_take_in_time_is_the_teams() {
        Console sanne = serving(Token.SANNE);
        Console mo = console(Token.of("mo-" + conversation, "Mo", "kcc-agent"));
        console(Token.BRAM);
        sanne.send(toAgent("bram-id")).next("left", conversation);
        assertThat(Rows.of(conversation, "reserved_until > now() + interval '50 seconds'"))
                .isEqualTo("t");

        Rows.one("update gem.live_conversation set reserved_until = now() where conversation_id = '" + conversation
                + "'");

        assertThat(mo.inQueue(conversation))
                .isEqualTo(new JsonObject()
                        .put("conversationId", conversation.toString())
                        .put("waitingSince", "2026-06-01T10:00:00Z")
                        .put("topic", "paspoort")
                        .put("locale", "nl")
                        .put("historyShared", true)
                        .put("team", "kcc"));
        mo.accept(conversation);
        soon(() -> assertThat(Rows.of(conversation, "agent_name")).isEqualTo("Mo"));
    }

    @Test
    void conversation_given_to_a_team_waits_in_its_queue() {
        Console sanne = serving(Token.SANNE);

        sanne.send(toTeam("kcc")).next("left", conversation);

        assertThat(sanne.inQueue(conversation).containsKey("forYou")).isFalse();
    }

    @Test
    void nobody_is_not_a_colleague() {
        Console sanne = serving(Token.SANNE);

        for (JsonObject command : List.of(toAgent("niemand"), toAgent("sanne-id"), toTeam("niemand"))) {
            sanne.send(command);
            JsonObject error = sanne.next("error", conversation);
            assertThat(error.getString("code")).isEqualTo("nobody");
            assertThat(error.getString("clientId")).isEqualTo(clientId.toString());
        }
        assertThat(Rows.of(conversation, "state")).isEqualTo("CONFIRMED");
    }

    @Test
    void somebody_elses_conversation_cannot_be_given_away() {
        serving(Token.SANNE);

        Console bram = console(Token.BRAM).send(toTeam("kcc"));

        assertThat(bram.next("error", conversation).getString("code")).isEqualTo("not-yours");
    }

    @Test
    void giver_still_hears_what_was_not_delivered() {
        Console sanne = serving(Token.SANNE);
        UUID offer = UUID.randomUUID();
        sanne.say(conversation, offer, "te laat");
        sanne.send(toTeam("kcc")).next("left", conversation);

        chatbot.send(
                conversation,
                3,
                "bericht-geweigerd",
                new JsonObject().put("clientId", offer.toString()).put("reason", "not-yours"));

        assertThat(sanne.next("refused", conversation).getString("clientId")).isEqualTo(offer.toString());
    }

    private JsonObject toAgent(String agent) {
        return transfer().put("toAgent", agent);
    }

    private JsonObject toTeam(String team) {
        return transfer().put("toTeam", team);
    }

    private JsonObject transfer() {
        return Console.frame("transfer", conversation).put("clientId", clientId.toString());
    }
}
