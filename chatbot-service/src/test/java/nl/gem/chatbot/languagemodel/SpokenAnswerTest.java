package nl.gem.chatbot.languagemodel;

import static nl.gem.chatbot.languagemodel.StandInModel.begin;
import static nl.gem.chatbot.languagemodel.StandInModel.chunk;
import static nl.gem.chatbot.languagemodel.StandInModel.says;
import static nl.gem.chatbot.stack.ResidentClient.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gem.chatbot.answering.LiveKnowledge;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.languagemodel.StandInModel.Manner;
import nl.gem.chatbot.rephrasing.AnswerLeases;
import nl.gem.chatbot.rephrasing.RephrasingFixture;
import nl.gem.chatbot.rephrasing.RephrasingFixture.Settings;
import nl.gem.chatbot.rephrasing.SpeakAnswer;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resident's socket with rephrasing switched on, the database, and a stand-in for the model. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class SpokenAnswerTest {

    private static final String QUESTION = "wat kost een paspoort";
    private static final String OPENING = "Kort gezegd is het antwoord op je vraag dit. ";

    @TestHTTPResource("/")
    URI page;

    @Inject
    AnswerLeases leases;

    @Inject
    LiveKnowledge live;

    @Inject
    KeepKnowledge keep;

    @BeforeEach
    void awaitContent() {
        Awaitility.await().until(() -> keep.version().isPresent());
    }

    @Test
    void the_answer_comes_in_sentences_and_then_whole() {
        String article = article();
        try (StandInModel model = speaking(says(OPENING + article));
                ResidentClient resident = ResidentClient.started(page)) {
            UUID clientId = resident.say(QUESTION);

            JsonObject answer = resident.awaitMessage("gem");
            assertThat(answer.getString("text")).isEqualTo(OPENING + article);
            assertThat(answer.getString("kind")).isEqualTo("answer");
            assertThat(answer.getInteger("seq")).isEqualTo(2);
            assertThat(answer.getInteger("replyTo")).isEqualTo(1);
            assertThat(answer.getJsonArray("links")).isNotEmpty();
            assertThat(streamed(resident)).isEqualTo(OPENING + article);
            assertThat(resident.frames("message"))
                    .extracting(frame -> frame.getString("clientId"))
                    .containsExactly(clientId.toString(), null);
        }
    }

    @Test
    void what_was_shown_before_a_refusal_is_replaced_by_the_article() {
        String article = article();
        try (StandInModel model = speaking(says(OPENING + "Dat is € 99999. " + article));
                ResidentClient resident = ResidentClient.started(page)) {
            resident.say(QUESTION);

            assertThat(resident.awaitMessage("gem").getString("text")).isEqualTo(article);
            assertThat(streamed(resident)).isEqualTo(OPENING);
        }
    }

    @Test
    void the_next_question_waits_for_the_answer_before_it() {
        Manner slow = exchange -> {
            Thread.sleep(300);
            chunk(begin(exchange), OPENING);
        };
        try (StandInModel model = speaking(slow);
                ResidentClient resident = ResidentClient.started(page)) {
            resident.say(QUESTION);
            resident.say("dank je wel");

            resident.await(frame -> Integer.valueOf(4).equals(frame.getInteger("seq")));
            assertThat(resident.frames("message"))
                    .extracting(frame -> frame.getString("author"))
                    .containsExactly("resident", "gem", "resident", "gem");
        }
    }

    @Test
    void a_resident_who_ends_the_conversation_meanwhile_gets_no_answer_any_more() {
        Manner hangs = exchange -> {
            chunk(begin(exchange), OPENING);
            Thread.sleep(20_000);
        };
        try (StandInModel model = speaking(hangs);
                ResidentClient resident = ResidentClient.started(page)) {
            resident.say(QUESTION);
            resident.await("delta");
            resident.send(command("end", UUID.randomUUID()));

            resident.await(
                    frame -> frame.getString("type").equals("state") && "closed".equals(frame.getString("owner")));
            assertThat(resident.frames("message"))
                    .extracting(frame -> frame.getString("author"))
                    .containsExactly("resident", "system", "system");
        }
    }

    private String article() {
        return live.current().articles().values().stream()
                .filter(article -> article.id().equals("paspoort-kosten"))
                .findFirst()
                .orElseThrow()
                .answerIn(Language.NL);
    }

    private StandInModel speaking(Manner manner) {
        StandInModel model = StandInModel.that(manner);
        Settings on = RephrasingFixture.on(model.baseUrl());
        QuarkusMock.installMockForType(new SpeakAnswer(new SelfHostedModel(on), leases, live, on), SpeakAnswer.class);
        return model;
    }

    private static String streamed(ResidentClient resident) {
        List<JsonObject> deltas = resident.frames("delta");
        assertThat(deltas).allMatch(delta -> delta.getInteger("replyTo") == 1);
        return deltas.stream().map(delta -> delta.getString("text")).collect(Collectors.joining());
    }
}
