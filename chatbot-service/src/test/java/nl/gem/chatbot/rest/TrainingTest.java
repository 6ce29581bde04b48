package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static nl.gem.chatbot.stack.ResidentClient.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import nl.gem.chatbot.files.ShippedArticlesFixture;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Sql;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.stack.Token;
import nl.gem.local.Databases;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trainers make Gem better, from a question that it did not know to an answer that a resident reads. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class TrainingTest {

    private static final String COSTS = "paspoort-kosten";
    private static final String ODD = "wat is het kwispeltarief van mijn zwemvlies";

    @TestHTTPResource("/")
    URI page;

    private final TrainerClient tessa = new TrainerClient(Token.TESSA);
    private final TrainerClient timo = new TrainerClient(Token.TIMO);
    private int version;

    @BeforeEach
    void remember_what_is_live() {
        version = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> tessa.read("versions").get("find { it.state == 'live' }?.number"), Objects::nonNull);
    }

    @AfterEach
    void go_back_to_it() {
        tessa.cleanUp(version);
    }

    @Test
    void what_gem_did_not_know_is_in_the_inbox_masked_and_clustered_until_its_conversation_goes() throws SQLException {
        List<String> asked = List.of("zwqxvkwrtz plmbkdrft bij mijn buren", "Zwqxvkwrtz plmbkdrft bij mijn buren?");
        List<ResidentClient> residents = new ArrayList<>();
        for (String question : asked) {
            ResidentClient resident = asking(question);
            assertThat(resident.awaitMessage("gem").getString("kind")).isEqualTo("unknown");
            residents.add(resident);
        }
        ResidentClient objecting = asking("zwqxvkwrtz plmbkdrft bij mijn buren!");
        UUID objection = UUID.randomUUID();
        objecting.send(command("object", objection).put("training", false));
        objecting.await(frame ->
                frame.getString("type").equals("ack") && objection.toString().equals(frame.getString("clientId")));

        Map<String, Object> cluster = clusterOf("zwqxvkwrtz");
        assertThat(cluster.get("count")).isEqualTo(2);
        assertThat(questions(cluster)).containsExactlyInAnyOrderElementsOf(asked);

        given().header("Authorization", "Bearer " + residents.getFirst().token)
                .delete("/v1/conversations/" + residents.getFirst().conversationId)
                .then()
                .statusCode(204);
        assertThat(questions(clusterOf("zwqxvkwrtz"))).containsExactly(asked.getLast());

        try (Connection owner = owner()) {
            moveClock(owner, "interval '672 hours 1 second'");
            try {
                assertThat(tessa.read("inbox").getInt("total")).isZero();
            } finally {
                moveClock(owner, "interval '0'");
            }
        }
        residents.forEach(ResidentClient::close);
        objecting.close();
    }

    @Test
    void every_reading_of_the_inbox_is_written_down_with_the_conversations_that_were_shown() {
        try (ResidentClient resident = asking("vbnmkwq hgfdrtw bij mijn tante")) {
            String ofTessa = "l.person = 'tessa-id' and c.conversation_id = '" + resident.conversationId + "'";
            String shown = "access_log l join gem.access_conversation c using (n)";
            assertThat(Sql.count(shown, ofTessa)).isZero();

            assertThat(inInbox(resident)).isTrue();
            assertThat(inInbox(resident)).isTrue();

            assertThat(Sql.count(shown, ofTessa)).isEqualTo(2);
            assertThat(Sql.text("select distinct concat_ws('|', name, role, activity, reason) from gem.access_log"
                            + " where person = 'tessa-id'"))
                    .isEqualTo("tessa|trainer|antwoorden verbeteren: vragen gelezen");
        }
    }

    @Test
    void an_answer_that_was_not_liked_is_in_the_inbox_without_numbers_of_persons() {
        try (ResidentClient resident =
                asking("hoeveel euro ben ik kwijt aan een paspoort voor tien jaar, bel 06-12345678")) {
            int answer = resident.await(frame -> "answer".equals(frame.getString("kind")))
                    .getInteger("seq");
            UUID thumb = UUID.randomUUID();
            resident.send(command("feedback", thumb)
                    .put("seq", answer)
                    .put("helpful", false)
                    .put("comment", "bel mij op 06-12345678"));
            resident.await(frame ->
                    frame.getString("type").equals("ack") && thumb.toString().equals(frame.getString("clientId")));

            Map<String, Object> question =
                    tessa.read("inbox").<Map<String, Object>>getList("clusters.questions.flatten()").stream()
                            .filter(found -> resident.conversationId.equals(found.get("conversationId")))
                            .findFirst()
                            .orElseThrow();
            assertThat(question)
                    .containsEntry("reason", "disliked")
                    .containsEntry("shown", COSTS)
                    .extractingByKeys("text", "comment")
                    .noneMatch(text -> String.valueOf(text).matches(".*\\d{6}.*"));
        }
    }

    @Test
    void a_question_becomes_a_phrasing_and_a_draft_goes_live_and_back_again() {
        try (ResidentClient resident = asking(ODD)) {
            assertThat(labelled(resident, "bel 06-12345678 voor het kwispeltarief", true))
                    .isEqualTo(422);
            assertThat(labelled(resident, ODD, false)).isEqualTo(422);
            assertThat(labelled(resident, ODD, true)).isEqualTo(204);
            assertThat(inInbox(resident)).isFalse();
        }
        String before = answerTo("wat kost een paspoort");
        JsonObject article = new JsonObject(tessa.get("articles/" + COSTS).asString()).getJsonObject("draft");
        assertThat(article.getJsonObject("phrasings").getJsonArray("nl")).contains(ODD);
        article.getJsonObject("answer").put("nl", "Vraag de prijs <b>aan de balie</b>. Je kunt ook bellen.");
        tessa.save(article).then().statusCode(200).body("warnings.findAll { it.blocking }.size()", equalTo(0));
        tessa.post("proposals", new JsonObject().put("note", "te vroeg")).then().statusCode(409);

        JsonPath evaluation = tessa.evaluated();

        assertThat(evaluation.getString("state")).isEqualTo("done");
        assertThat(evaluation.getBoolean("stale")).isFalse();
        assertThat(evaluation.getInt("before.n"))
                .isEqualTo(evaluation.getInt("after.n"))
                .isGreaterThan(100);
        assertThat(evaluation.getList("gates.name")).contains("topics", "precision", "must-refuse", "linter");
        assertThat(evaluation.getList("gates.findAll { !it.passed }")).isEmpty();
        assertThat(evaluation.getList("drafts")).containsExactly(COSTS);
        assertThat(evaluation.getList("changes")).isNotNull();

        tessa.save(BadWritesTest.article("proefonderwerp")).then().statusCode(200);
        assertThat(tessa.read("evaluation").getBoolean("stale")).isTrue();
        tessa.post("proposals", new JsonObject()).then().statusCode(409);
        given().auth()
                .oauth2(Token.TESSA)
                .header("X-Requested-With", "gem")
                .delete("/v1/training/articles/proefonderwerp/draft")
                .then()
                .statusCode(204);

        int proposed = tessa.post("proposals", new JsonObject().put("note", "kwispeltarief"))
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        timo.post("proposals", new JsonObject()).then().statusCode(409);
        tessa.post("versions/" + proposed + "/publication")
                .then()
                .statusCode(409)
                .body("detail", equalTo("A second trainer has to publish this."));
        assertThat(answerTo("wat kost een paspoort")).isEqualTo(before);

        timo.post("versions/" + proposed + "/publication").then().statusCode(204);

        assertThat(answerTo("wat kost een paspoort"))
                .isEqualTo("Vraag de prijs <b>aan de balie</b>. Je kunt ook bellen.");
        assertThat(answerTo(ODD)).startsWith("Vraag de prijs");
        tessa.get("versions")
                .then()
                .body("[0].number", equalTo(proposed))
                .body("[0].state", equalTo("live"))
                .body("[0].publishedBy", equalTo("timo"))
                .body("[0].changed", hasItem(COSTS))
                .body("[0].gates.size()", equalTo(7));
        assertThat(tessa.drafts()).isEmpty();
        timo.post("versions/" + proposed + "/publication").then().statusCode(409);

        timo.post("versions/" + version + "/rollback").then().statusCode(204);

        assertThat(answerTo("wat kost een paspoort")).isEqualTo(before);
    }

    @Test
    void a_file_of_questions_becomes_drafts() {
        tessa.send(
                        "imports",
                        "application/json",
                        "[{\"question\": \"Mag ik een wallaby houden?\", \"introduction\": \"<p>Dat mag niet.</p>\"}]")
                .then()
                .statusCode(200)
                .body("made[0].topic", equalTo("mag-ik-een-wallaby-houden"));
        tessa.send(
                        "imports",
                        "text/csv; charset=utf-8",
                        "question,answer,link,phrasings\nMag ik een eland houden?,Dat mag niet.,,\n")
                .then()
                .statusCode(200)
                .body("made[0].title", equalTo("Mag ik een eland houden?"));

        assertThat(tessa.drafts()).extracting("state").containsExactly("new", "new");
        tessa.send("imports", "text/csv", "question,answer,link,phrasings\nMag ik een eland houden?,Dat mag toch.,,\n")
                .then()
                .statusCode(200)
                .body("made.size()", equalTo(0))
                .body("skipped[0].topic", equalTo("mag-ik-een-eland-houden"));
    }

    @Test
    void a_file_with_one_mistake_is_refused_with_its_line_and_nothing_is_imported() {
        tessa.send(
                        "imports",
                        "text/csv",
                        "question,answer,link,phrasings\nMag ik een eland houden?,Dat mag niet.,,\n,Zonder vraag.,,\n")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].line", equalTo(3));
        for (String bad : List.of("{", "[]", "null", "1", "\"x\"", "[null]", "[{\"question\":null}]", "\u0000")) {
            tessa.send("imports", "application/json", bad)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json");
        }
        tessa.send("imports", "application/json", "").then().statusCode(422);
        tessa.send("imports", "text/csv", "").then().statusCode(422);

        assertThat(tessa.drafts()).isEmpty();
    }

    @Test
    void all_articles_can_be_taken_elsewhere() throws Exception {
        byte[] zip = tessa.get("export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", equalTo("attachment; filename=\"gem-articles.zip\""))
                .extract()
                .asByteArray();
        int files = 0;
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (stream.getNextEntry() != null) {
                files++;
            }
        }
        assertThat(files).isEqualTo(ShippedArticlesFixture.all().size());
    }

    @Test
    void of_what_trainers_save_at_the_same_moment_nothing_is_lost() {
        List<CompletableFuture<Integer>> saves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            JsonObject article = BadWritesTest.article("proefonderwerp-" + (char) ('a' + i));
            article.put(
                    "phrasings", new JsonObject().put("nl", List.of("proefballonnetje " + (char) ('a' + i) + "vraag")));
            TrainerClient trainer = i % 2 == 0 ? tessa : timo;
            saves.add(CompletableFuture.supplyAsync(() -> trainer.save(article).statusCode()));
        }

        assertThat(saves).extracting(CompletableFuture::join).containsOnly(200);
        assertThat(tessa.drafts()).hasSize(6);
    }

    @Test
    void an_article_shows_what_is_live_what_is_drafted_and_who_did_it() {
        JsonObject article = tessa.live(COSTS);
        article.getJsonObject("title").put("nl", "<script>alert(1)</script>");
        tessa.save(article).then().statusCode(200);

        tessa.get("articles/" + COSTS)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body("live.title.nl", equalTo("Wat kost een paspoort"))
                .body("draft.title.nl", equalTo("<script>alert(1)</script>"))
                .body("history[0].madeBy", equalTo("tessa"))
                .body("history[0].origin", equalTo("edited"))
                .body("history[0].note", equalTo("proef"))
                .body("history[1].origin", equalTo("shipped"));
    }

    private ResidentClient asking(String question) {
        ResidentClient resident = ResidentClient.started(page);
        resident.say(question);
        resident.awaitMessage("gem");
        return resident;
    }

    private String answerTo(String question) {
        try (ResidentClient resident = asking(question)) {
            return resident.awaitMessage("gem").getString("text");
        }
    }

    private Map<String, Object> clusterOf(String word) {
        return tessa.read("inbox").<Map<String, Object>>getList("clusters").stream()
                .filter(cluster -> questions(cluster).stream()
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<String> questions(Map<String, Object> cluster) {
        return ((List<Map<String, String>>) cluster.get("questions"))
                .stream().map(question -> question.get("text")).toList();
    }

    private boolean inInbox(ResidentClient resident) {
        return tessa.read("inbox")
                .getList("clusters.questions.conversationId.flatten()")
                .contains(resident.conversationId);
    }

    private int labelled(ResidentClient resident, String phrasing, boolean noPersonalData) {
        JsonObject question =
                new JsonObject().put("conversationId", resident.conversationId).put("seq", 1);
        return tessa.post(
                        "reviews",
                        new JsonObject()
                                .put("questions", new JsonArray().add(question).add(question))
                                .put("outcome", "labelled")
                                .put("topic", COSTS)
                                .put("phrasing", phrasing)
                                .put("language", "nl")
                                .put("noPersonalData", noPersonalData))
                .statusCode();
    }

    private static void moveClock(Connection owner, String ahead) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("create or replace function gem.gem_now() returns timestamptz language sql stable"
                    + " parallel safe return pg_catalog.now() + " + ahead
                    + "; update gem.gate set counted_at = gem.gem_now()");
        }
    }

    private static Connection owner() throws SQLException {
        String owner = Databases.owner(Databases.CHATBOT);
        return DriverManager.getConnection(
                Stack.databases().jdbcUrl(Databases.CHATBOT),
                owner,
                Stack.databases().password(owner));
    }
}
