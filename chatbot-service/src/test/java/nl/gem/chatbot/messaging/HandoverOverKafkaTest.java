package nl.gem.chatbot.messaging;

import static nl.gem.chatbot.stack.DeskOnKafka.header;
import static nl.gem.chatbot.stack.ResidentClient.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import nl.gem.chatbot.stack.DeskOnKafka;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Sql;
import nl.gem.chatbot.stack.Stack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class HandoverOverKafkaTest {

    @TestHTTPResource("/")
    URI page;

    @BeforeEach
    void the_desk_is_open() {
        try (DeskOnKafka desk = DeskOnKafka.listening()) {
            desk.isOpen(true);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> RestAssured.get("/v1/availability").jsonPath().getBoolean("open"));
    }

    @Test
    void a_handover_goes_to_an_agent_and_back_to_gem() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            String id = resident.conversationId;
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            handOver(resident, true);

            JsonObject requested = desk.await(id, "overdracht-gevraagd");
            assertThat(requested.getInteger("epoch")).isEqualTo(2);
            assertThat(requested.getBoolean("historyShared")).isTrue();
            assertThat(requested.getString("topic")).isEqualTo("paspoort-kosten");
            assertThat(requested.getJsonArray("history")).hasSize(3);
            assertThat(requested.getInteger("afterSeq")).isEqualTo(3);

            desk.say(id, "medewerker-toegetreden", claim(2, 1).put("agent", "Sanne"));
            assertThat(desk.await(id, "overdracht-bevestigd").getInteger("epoch"))
                    .isEqualTo(3);
            resident.await(frame -> frame.getString("type").equals("state")
                    && frame.getString("owner").equals("agent"));

            resident.say("ik heb nog een vraag");
            assertThat(desk.await(
                                    id,
                                    "bericht-geplaatst",
                                    said -> said.getString("author").equals("resident"))
                            .getString("text"))
                    .isEqualTo("ik heb nog een vraag");

            UUID offer = UUID.randomUUID();
            desk.say(
                    id,
                    "bericht-aangeboden",
                    claim(2, 1).put("clientId", offer.toString()).put("text", "Zeg het maar"));
            JsonObject fromAgent = resident.awaitMessage("agent");
            assertThat(fromAgent.getString("text")).isEqualTo("Zeg het maar");
            assertThat(fromAgent.getString("name")).isEqualTo("Sanne");

            desk.say(id, "overdracht-beeindigd", claim(2, 1).put("outcome", "back-to-gem"));
            resident.await(frame -> frame.getString("type").equals("state")
                    && frame.getString("owner").equals("gem"));
            resident.forgetFrames();
            resident.say("wat kost een paspoort");
            assertThat(resident.awaitMessage("gem").getString("topic")).isEqualTo("paspoort-kosten");
            assertThat(desk.records(id))
                    .extracting(record -> header(record, "ce_sequence"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_place_in_the_queue_is_told_also_to_a_page_that_comes_back_and_after_a_transfer() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            String id = resident.conversationId;
            handOver(resident, true);
            desk.say(
                    id,
                    "wachtrij-gewijzigd",
                    new JsonObject().put("handoverEpoch", 2).put("position", 3).put("waitSeconds", 150));
            resident.await(frame -> Integer.valueOf(3).equals(frame.getInteger("position")));
            try (ResidentClient again = ResidentClient.resumed(page, resident, 0)) {
                assertThat(again.await("state").getInteger("waitSeconds")).isEqualTo(150);
            }

            desk.say(id, "medewerker-toegetreden", claim(2, 1).put("agent", "Sanne"));
            JsonObject served = resident.await(frame -> "Sanne".equals(frame.getString("agent")));
            assertThat(served.containsKey("position")).isFalse();
            desk.say(id, "medewerker-vertrokken", claim(2, 1).put("reason", "transferred"));
            resident.await(frame -> frame.getString("text", "").contains("verbindt je door"));
            desk.say(
                    id,
                    "wachtrij-gewijzigd",
                    new JsonObject().put("handoverEpoch", 2).put("position", 1));
            JsonObject waiting = resident.await(frame -> Integer.valueOf(1).equals(frame.getInteger("position")));
            assertThat(waiting.getString("owner")).isEqualTo("agent");
            assertThat(waiting.containsKey("agent")).isFalse();
            assertThat(waiting.containsKey("waitSeconds")).isFalse();
        }
    }

    @Test
    void before_the_resident_agrees_it_is_told_that_nobody_is_free() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            desk.isOpen(new JsonObject()
                    .put("open", true)
                    .put("waiting", 2)
                    .put("agents", 0)
                    .put("waitSeconds", 200));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> RestAssured.get("/v1/availability").jsonPath().getInt("waiting") == 2);
            resident.send(command("requestHandover", UUID.randomUUID()));

            JsonObject notice = resident.await("handoverNotice");
            assertThat(notice.getBoolean("available")).isTrue();
            assertThat(notice.getString("text"))
                    .contains("geen medewerker vrij", "14 0165", "ongeveer 4 minuten", "Mag de medewerker lezen");
        }
    }

    @Test
    void after_a_person_gem_goes_on_with_the_topic_and_asks_for_a_rating_once() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            String id = resident.conversationId;
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            handOver(resident, true);
            desk.say(id, "medewerker-toegetreden", claim(2, 1).put("agent", "Sanne"));
            desk.say(id, "overdracht-beeindigd", claim(2, 1).put("outcome", "answered"));
            JsonObject asked = resident.await(frame -> frame.getBoolean("rate", false));
            assertThat(asked.getString("owner")).isEqualTo("gem");

            try (ResidentClient other = ResidentClient.resumed(page, resident, lastSeq(resident))) {
                other.await(frame -> frame.getBoolean("rate", false));
                other.say("en wat kost dat voor een kind?");
                assertThat(other.awaitMessage("gem").encode()).contains("paspoort");
                other.forgetFrames();
                resident.send(command("rate", UUID.randomUUID()).put("score", 4));
                JsonObject state = other.await("state");
                assertThat(state.containsKey("rate")).isFalse();
            }

            resident.forgetFrames();
            handOver(resident, true);
            desk.say(id, "medewerker-toegetreden", claim(5, 1).put("agent", "Bram"));
            desk.say(id, "overdracht-beeindigd", claim(5, 1).put("outcome", "back-to-gem"));
            resident.await(frame -> Integer.valueOf(7).equals(frame.getInteger("epoch")));
            resident.send(command("end", UUID.randomUUID()));
            resident.await(frame -> "closed".equals(frame.getString("owner")));
            try (ResidentClient again = ResidentClient.resumed(page, resident, 0)) {
                again.await(frame -> "closed".equals(frame.getString("owner")) && frame.containsKey("epoch"));
                assertThat(again.frames("message"))
                        .filteredOn(message -> message.getString("text").startsWith("Hoe vond je dit gesprek?"))
                        .hasSize(1);
                assertThat(again.frames("state")).noneMatch(state -> state.containsKey("rate"));
            }
        }
    }

    @Test
    void a_conversation_with_gem_alone_is_rated_at_its_end() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            resident.send(command("end", UUID.randomUUID()));
            resident.await(frame -> frame.getBoolean("rate", false));
            UUID rating = UUID.randomUUID();
            resident.forgetFrames();
            resident.send(command("rate", rating).put("score", 5));
            resident.await(frame -> "closed".equals(frame.getString("owner")) && !frame.containsKey("rate"));
        }
    }

    private static int lastSeq(ResidentClient resident) {
        return resident.frames("message").getLast().getInteger("seq");
    }

    @Test
    void typing_is_shown_both_ways() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = new DeskOnKafka("gem.handover", "gem.typing")) {
            String id = resident.conversationId;
            handOver(resident, true);
            desk.say(id, "medewerker-toegetreden", claim(2, 1).put("agent", "Sanne"));
            resident.await(frame -> "agent".equals(frame.getString("owner")));

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                desk.types(id);
                return !resident.frames("typing").isEmpty();
            });
            assertThat(resident.await("typing").getString("author")).isEqualTo("agent");

            resident.send(new JsonObject().put("type", "typing"));
            desk.awaitTyping(id, "resident");
        }
    }

    @Test
    void without_permission_the_agent_gets_neither_history_nor_topic() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            handOver(resident, false);
            JsonObject requested = desk.await(resident.conversationId, "overdracht-gevraagd");
            assertThat(requested.getJsonArray("history")).isEmpty();
            assertThat(requested.containsKey("topic")).isFalse();
            assertThat(requested.encode()).doesNotContain("paspoort");
        }
    }

    @Test
    void an_event_that_comes_twice_changes_nothing_and_a_broken_one_is_dead_lettered_and_put_right() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            String id = resident.conversationId;
            handOver(resident, true);
            desk.await(id, "overdracht-gevraagd");
            String joined = claim(2, 1).put("agent", "Bram").encode();
            desk.say(id, "medewerker-toegetreden", 1, joined);
            desk.say(id, "medewerker-toegetreden", 1, joined);
            desk.await(id, "overdracht-bevestigd");

            desk.say(id, "bericht-aangeboden", 2, "{\"handoverEpoch\":\"geheim\"");
            assertThat(desk.await(id, "overdracht-ingetrokken").getString("reason"))
                    .isEqualTo("refused");
            resident.await(frame -> frame.getString("type").equals("state")
                    && frame.getString("owner").equals("gem"));
            assertThat(desk.events(id, "overdracht-bevestigd")).hasSize(1);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
                desk.await(id, "overdracht-ingetrokken");
                return desk.records(id).stream()
                        .anyMatch(record -> record.topic().equals("gem.livechat.dlq"));
            });
            assertThat(desk.records(id))
                    .filteredOn(record -> record.topic().equals("gem.livechat.dlq"))
                    .allSatisfy(record -> {
                        assertThat(header(record, "dead-letter-reason")).isEqualTo("data");
                        assertThat(record.headers().toString()).doesNotContain("geheim");
                    });
        }
    }

    @Test
    void an_erased_conversation_is_told_to_live_chat_and_gone_for_its_owner() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            String id = resident.conversationId;
            handOver(resident, true);
            desk.await(id, "overdracht-gevraagd");
            RestAssured.given()
                    .header("Authorization", "Bearer " + resident.token)
                    .delete("/v1/conversations/" + id)
                    .then()
                    .statusCode(204);
            desk.await(id, "gesprek-gewist");
            assertThat(Sql.count(
                            "erased", "day = gem.day_of('" + id + "') and erased_at > now() - interval '1 minute'"))
                    .isPositive();
            assertThat(resident.await("error").getString("code")).isEqualTo("not-found");
            RestAssured.given()
                    .header("Authorization", "Bearer " + resident.token)
                    .get("/v1/conversations/" + id + "/transcript")
                    .then()
                    .statusCode(404);
            desk.say(id, "herhaling-gevraagd", new JsonObject().put("fromSeq", 1));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
                desk.await(id, "gesprek-gewist");
                return desk.events(id, "gesprek-gewist").size() == 2;
            });
        }
    }

    private static void handOver(ResidentClient resident, boolean share) {
        resident.send(command("requestHandover", UUID.randomUUID()));
        assertThat(resident.await("handoverNotice").getBoolean("available")).isTrue();
        resident.send(command("confirmHandover", UUID.randomUUID()).put("shareHistory", share));
        resident.await(frame -> frame.getString("type").equals("state")
                && frame.getString("owner").equals("queue"));
    }

    private static JsonObject claim(int handoverEpoch, int assignment) {
        return new JsonObject().put("handoverEpoch", handoverEpoch).put("assignment", assignment);
    }
}
