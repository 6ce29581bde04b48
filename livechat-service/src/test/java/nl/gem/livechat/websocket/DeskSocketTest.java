package nl.gem.livechat.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.Ids;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeskSocketTest extends LiveTest {

    private final UUID clientId = UUID.randomUUID();

    @Test
    void queue_shows_who_waits_on_every_console() {
        Console sanne = console(Token.SANNE);
        Console bram = console(Token.BRAM);

        waiting();

        for (Console console : List.of(sanne, bram)) {
            assertThat(console.inQueue(conversation))
                    .isEqualTo(new JsonObject()
                            .put("conversationId", conversation.toString())
                            .put("waitingSince", "2026-06-01T10:00:00Z")
                            .put("topic", "paspoort")
                            .put("locale", "nl")
                            .put("historyShared", true)
                            .put("team", "kcc"));
        }
    }

    @Test
    void of_two_agents_at_the_same_moment_one_has_it_and_the_other_hears_who() {
        waiting();
        Console sanne = console(Token.SANNE);
        Console bram = console(Token.BRAM);

        sanne.accept(conversation);
        bram.accept(conversation);
        JsonObject joined = chatbot.next(conversation, "medewerker-toegetreden").data();
        chatbot.confirm(conversation, 2, 1);

        boolean sanneWon = "Sanne".equals(joined.getString("agent"));
        Console winner = sanneWon ? sanne : bram;
        Console loser = sanneWon ? bram : sanne;
        assertThat(winner.next("accepted", conversation).getInteger("assignment"))
                .isEqualTo(1);
        assertThat(loser.next("taken", conversation).getString("by")).isEqualTo(joined.getString("agent"));
        assertThat(chatbot.of(conversation, "medewerker-toegetreden")).hasSize(1);
        assertThat(loser.everything()).doesNotContain("vraag 1");
    }

    @Test
    void history_comes_after_the_confirmation_and_not_before() {
        waiting();
        Console console = console(Token.SANNE).accept(conversation);
        chatbot.next(conversation, "medewerker-toegetreden");
        console.settle();
        assertThat(console.rest(conversation)).isEmpty();

        chatbot.confirm(conversation, 2, 2);
        chatbot.place(conversation, 3, 4, "ik wacht nog");
        soon(() -> assertThat(Rows.of(conversation, "replica_length")).isEqualTo("4"));
        console.settle();
        assertThat(console.rest(conversation)).isEmpty();

        chatbot.confirm(conversation, 4, 1);
        JsonArray history = console.next("accepted", conversation).getJsonArray("history");
        assertThat(history).hasSize(4);
        assertThat(history.getJsonObject(3))
                .isEqualTo(new JsonObject()
                        .put("seq", 4)
                        .put("author", "resident")
                        .put("kind", "text")
                        .put("text", "ik wacht nog")
                        .put("sentAt", "2026-06-01T10:00:00Z"));
    }

    @Test
    void conversation_withdrawn_before_the_confirmation_is_never_shown() {
        waiting();
        Console console = console(Token.SANNE).accept(conversation);
        chatbot.next(conversation, "medewerker-toegetreden");

        chatbot.withdraw(conversation, 2, "cancelled");
        chatbot.confirm(conversation, 3, 1);

        assertThat(console.next("withdrawn", conversation).getString("reason")).isEqualTo("cancelled");
        soon(() -> assertThat(Rows.of(conversation, "events_in")).isEqualTo("3"));
        assertThat(console.settle().everything()).doesNotContain("vraag");
    }

    @Test
    void withdrawn_and_erased_conversations_leave_the_screen() {
        Console console = serving(Token.SANNE);
        chatbot.erase(conversation, 3);

        console.next("erased", conversation);
        console.say(conversation, clientId, "bent u er nog?");
        assertThat(console.next("error", conversation).getString("code")).isEqualTo("not-yours");
        assertThat(console.accept(conversation).next("erased", conversation)).isNotNull();
    }

    @Test
    void conversation_that_the_retention_service_erases_by_its_hash_leaves_the_screen_and_stays_away()
            throws Exception {
        Console console = serving(Token.SANNE);

        Rows.eraseHashed(conversation);

        console.next("erased", conversation);
        chatbot.request(conversation, 9, true);
        UUID next = Ids.now();
        chatbot.request(next, 1, true);
        soon(() -> assertThat(Rows.count("live_message", next)).isEqualTo(3));
        assertThat(Rows.everywhere(conversation)).isZero();
    }

    @Test
    void what_an_agent_says_comes_back_with_its_number_on_every_console_of_the_agent() {
        Console console = serving(Token.SANNE);
        Console second = console(Token.SANNE);
        second.next("accepted", conversation);

        console.say(conversation, clientId, "Goedemorgen");
        JsonObject offered = chatbot.next(conversation, "bericht-aangeboden").data();
        assertThat(offered.getString("text")).isEqualTo("Goedemorgen");
        assertThat(offered.getInteger("assignment")).isEqualTo(1);
        chatbot.placeAgents(conversation, 3, 4, clientId, "Goedemorgen");

        for (Console each : List.of(console, second)) {
            JsonObject message = each.next("message", conversation).getJsonObject("message");
            assertThat(message.getInteger("seq")).isEqualTo(4);
            assertThat(message.getString("clientId")).isEqualTo(clientId.toString());
        }
        console.say(conversation, clientId, "Goedemorgen");
        assertThat(console.next("message", conversation)
                        .getJsonObject("message")
                        .getInteger("seq"))
                .isEqualTo(4);
        assertThat(chatbot.of(conversation, "bericht-aangeboden")).hasSize(1);
    }

    @Test
    void what_was_not_delivered_is_told_now_and_when_it_is_said_again() {
        Console console = serving(Token.SANNE).say(conversation, clientId, "te laat");
        chatbot.next(conversation, "bericht-aangeboden");
        chatbot.send(
                conversation,
                3,
                "bericht-geweigerd",
                new JsonObject().put("clientId", clientId.toString()).put("reason", "full"));

        assertThat(console.next("refused", conversation).getString("reason")).isEqualTo("full");
        console.say(conversation, clientId, "te laat");
        assertThat(console.next("refused", conversation).getString("clientId")).isEqualTo(clientId.toString());
    }

    @Test
    void agent_who_closes_loses_it_at_once_and_still_hears_what_was_not_delivered() {
        Console console = serving(Token.SANNE).say(conversation, clientId, "tot ziens");
        UUID closing = UUID.randomUUID();

        console.close(conversation, closing);
        assertThat(console.next("ack", conversation).getString("clientId")).isEqualTo(closing.toString());
        console.say(conversation, UUID.randomUUID(), "nog iets");
        assertThat(console.next("error", conversation).getString("code")).isEqualTo("not-yours");
        assertThat(chatbot.next(conversation, "overdracht-beeindigd").data())
                .isEqualTo(new JsonObject()
                        .put("handoverEpoch", 2)
                        .put("assignment", 1)
                        .put("outcome", "answered"));

        chatbot.send(
                conversation,
                3,
                "bericht-geweigerd",
                new JsonObject().put("clientId", clientId.toString()).put("reason", "ended"));
        assertThat(console.next("refused", conversation).getString("reason")).isEqualTo("ended");
        console.close(conversation, closing);
        console.next("ack", conversation);
        assertThat(chatbot.of(conversation, "overdracht-beeindigd")).hasSize(1);
    }

    @Test
    void console_that_comes_back_gets_what_it_missed() {
        serving(Token.SANNE).close();
        chatbot.place(conversation, 3, 4, "hallo?");
        soon(() -> assertThat(Rows.of(conversation, "replica_length")).isEqualTo("4"));

        Console console = console(Token.SANNE);
        console.send(Console.frame("resume", conversation).put("afterSeq", 3));

        // The sweep may have shown the whole conversation before the resume came: the answer to it is the short one.
        JsonArray history = console.next(frame -> "accepted".equals(frame.getString("type"))
                        && conversation.toString().equals(frame.getString("conversationId"))
                        && frame.getJsonArray("history").size() == 1)
                .getJsonArray("history");
        assertThat(history.getJsonObject(0).getInteger("seq")).isEqualTo(4);
    }

    @Test
    void somebody_elses_conversation_cannot_be_resumed_noted_or_typed_in() {
        serving(Token.SANNE);
        Console bram = console(Token.BRAM);

        bram.send(Console.frame("resume", conversation).put("afterSeq", 0));
        assertThat(bram.next("error", conversation).getString("code")).isEqualTo("not-yours");
        bram.send(Console.frame("typing", conversation));
        assertThat(bram.next("error", conversation).getString("code")).isEqualTo("not-yours");
        bram.send(Console.frame("note", conversation)
                .put("clientId", clientId.toString())
                .put("text", "gluren"));
        assertThat(bram.next("error", conversation).getString("code")).isEqualTo("not-yours");
        bram.close(conversation, clientId);
        assertThat(bram.next("error", conversation).getString("code")).isEqualTo("not-yours");
        assertThat(bram.everything()).doesNotContain("vraag");
    }

    @Test
    void note_stays_at_the_desk() {
        Console console = serving(Token.SANNE);
        JsonObject note = Console.frame("note", conversation)
                .put("clientId", clientId.toString())
                .put("text", "belt later terug");

        console.send(note).send(note);

        JsonObject shown = console.next("note", conversation);
        assertThat(shown.getString("name")).isEqualTo("Sanne");
        assertThat(shown.getString("text")).isEqualTo("belt later terug");
        console.settle();
        assertThat(Rows.count("live_note", conversation)).isEqualTo(1);
        assertThat(chatbot.on("gem.livechat", conversation.toString()))
                .noneMatch(event -> event.data().encode().contains("belt later"));
    }

    @Test
    void typing_goes_both_ways() {
        Console console = serving(Token.SANNE);
        console.send(Console.frame("typing", conversation));
        soon(() -> assertThat(chatbot.on("gem.typing", conversation.toString())).isNotEmpty());
        assertThat(chatbot.on("gem.typing", conversation.toString()).getFirst().data())
                .isEqualTo(new JsonObject()
                        .put("conversationId", conversation.toString())
                        .put("author", "agent"));

        chatbot.sendRaw(
                "gem.typing",
                conversation.toString(),
                0,
                "typing",
                new JsonObject()
                        .put("conversationId", conversation.toString())
                        .put("author", "resident")
                        .encode());
        assertThat(console.next("typing", conversation).getString("author")).isEqualTo("resident");
    }

    @Test
    void conversation_of_an_agent_who_is_gone_waits_again_and_goes_to_the_next() {
        serving(Token.of("gone-" + conversation, "Lotte", "team-lead")).close();

        assertThat(chatbot.next(conversation, "medewerker-vertrokken").data())
                .isEqualTo(new JsonObject()
                        .put("handoverEpoch", 2)
                        .put("assignment", 1)
                        .put("reason", "gone"));
        console(Token.BRAM).accept(conversation);
        soon(() ->
                assertThat(chatbot.of(conversation, "medewerker-toegetreden")).hasSize(2));
        assertThat(chatbot.of(conversation, "medewerker-toegetreden")
                        .getLast()
                        .data()
                        .getInteger("assignment"))
                .isEqualTo(2);
    }

    @Test
    void agent_who_reconnects_in_time_keeps_the_conversation() {
        serving(Token.SANNE).close();
        Console console = console(Token.SANNE);

        console.next("accepted", conversation);
        assertThat(chatbot.of(conversation, "medewerker-vertrokken")).isEmpty();
    }

    @Test
    void two_tabs_of_one_agent_have_the_same_conversation() {
        waiting();
        Console one = console(Token.SANNE);
        Console other = console(Token.SANNE);

        one.accept(conversation);
        other.accept(conversation);
        chatbot.next(conversation, "medewerker-toegetreden");
        chatbot.confirm(conversation, 2, 1);
        one.next("accepted", conversation);
        other.next("accepted", conversation);
        one.close(conversation, UUID.randomUUID()).next("ack", conversation);

        assertThat(other.next("left", conversation).containsKey("reason")).isFalse();
        assertThat(chatbot.of(conversation, "medewerker-toegetreden")).hasSize(1);
    }

    @Test
    void what_was_withdrawn_cannot_be_accepted() {
        waiting();
        chatbot.withdraw(conversation, 2, "cancelled");
        soon(() -> assertThat(Rows.of(conversation, "state")).isEqualTo("CLOSED"));

        Console console = console(Token.SANNE).accept(conversation);

        assertThat(console.next("withdrawn", conversation).getString("reason")).isEqualTo("cancelled");
    }

    @Test
    void unknown_conversation_is_withdrawn() {
        Console console = console(Token.SANNE).accept(conversation);

        assertThat(console.next("withdrawn", conversation).getString("reason")).isEqualTo("ended");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no json                                                              | invalid-frame
            []                                                                   | invalid-frame
            null                                                                 | invalid-frame
            {"type":7}                                                           | invalid-frame
            {"type":"transfer"}                                                  | invalid-frame
            {"type":"transfer","conversationId":"%s","clientId":"%s"}            | invalid-frame
            {"type":"transfer","conversationId":"%s","clientId":"%s","toTeam":"a","toAgent":"b"} | invalid-frame
            {"type":"transfer","conversationId":"%s","clientId":"%s","toTeam":"a","note":""} | invalid-frame
            {"type":"give"}                                                      | unknown-type
            {"type":"accept"}                                                    | invalid-frame
            {"type":"accept","conversationId":"1-1-1-1-1"}                       | invalid-frame
            {"type":"presence","status":"asleep"}                                | invalid-frame
            {"type":"resume","conversationId":"%s","afterSeq":-1}                | invalid-frame
            {"type":"resume","conversationId":"%s","afterSeq":1.5}               | invalid-frame
            {"type":"say","conversationId":"%s","clientId":"%s","text":""}       | invalid-frame
            {"type":"say","conversationId":"%s","clientId":"%s","text":"\\u0000"} | invalid-frame
            {"type":"say","conversationId":"%s","clientId":"%s","text":"\\ud800"} | invalid-frame
            {"type":"close","conversationId":"%s","clientId":"%s","outcome":"nobody"} | invalid-frame
            """)
    void malformed_frame_is_refused_by_name_and_the_socket_stays_open(String frame, String code) {
        Console console = console(Token.SANNE).sendText(frame.replace("%s", conversation.toString()));

        assertThat(console.next("error").getString("code")).isEqualTo(code);
        console.settle();
    }

    @Test
    void text_of_two_thousand_characters_fits_and_one_more_does_not() {
        Console console = serving(Token.SANNE);

        console.say(conversation, clientId, "\uD83D\uDE42".repeat(2001));
        assertThat(console.next("error").getString("code")).isEqualTo("too-long");
        console.say(conversation, clientId, "\uD83D\uDE42".repeat(2000));
        assertThat(chatbot.next(conversation, "bericht-aangeboden").data().getString("text"))
                .hasSize(4000);
    }

    @Test
    void frame_that_is_too_big_closes_the_socket() {
        console(Token.SANNE).sendText("x".repeat(20_000)).closedWith(1009);
    }

    @Test
    void presence_is_kept_per_socket() {
        String agent = "presence-" + conversation;
        Console console = console(Token.of(agent, "Mo", "kcc-agent"));
        console.send(new JsonObject().put("type", "presence").put("status", "available"))
                .settle();

        assertThat(Rows.one("select status from gem.agent_session where agent_id = '" + agent + "'"))
                .isEqualTo("AVAILABLE");
    }
}
