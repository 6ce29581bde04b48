package nl.gem.chatbot.languagemodel;

import static nl.gem.chatbot.languagemodel.StandInModel.begin;
import static nl.gem.chatbot.languagemodel.StandInModel.chunk;
import static nl.gem.chatbot.languagemodel.StandInModel.end;
import static nl.gem.chatbot.languagemodel.StandInModel.event;
import static nl.gem.chatbot.languagemodel.StandInModel.refuses;
import static nl.gem.chatbot.languagemodel.StandInModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.AnsweringFixture;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.answering.ComposeAnswer.Utterance;
import nl.gem.chatbot.answering.Knowledge;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.conversation.ConversationFixture;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.languagemodel.StandInModel.Manner;
import nl.gem.chatbot.rephrasing.LeasesInMemory;
import nl.gem.chatbot.rephrasing.RephrasingFixture;
import nl.gem.chatbot.rephrasing.RephrasingFixture.Settings;
import nl.gem.chatbot.rephrasing.SpeakAnswer;
import nl.gem.chatbot.rephrasing.Telling;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real client and the whole way of an answer, with a stand-in for the model. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class SelfHostedModelTest {

    private static final Article ARTICLE = RephrasingFixture.PASSPORT;
    private static final String QUESTION = "wat kost een \"paspoort\"";
    private static final String FIRST = "Je betaalt 75,80 euro. Bel 14 0165 voor een afspraak. ";
    private static final String GOOD = FIRST
            + "Neem je oude paspoort mee en een pasfoto van hooguit zes maanden oud. Na vijf werkdagen ligt je paspoort klaar.";

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final LeasesInMemory leases = new LeasesInMemory();

    @Test
    void what_the_model_says_arrives_as_it_says_it() {
        try (StandInModel model = StandInModel.that(says(GOOD))) {
            List<String> pieces = client(model)
                    .rephrase(ARTICLE, QUESTION, Language.NL)
                    .collect()
                    .asList()
                    .await()
                    .atMost(Duration.ofSeconds(5));

            assertThat(pieces).hasSizeGreaterThan(10);
            assertThat(String.join("", pieces)).isEqualTo(GOOD);
        }
    }

    @Test
    void the_model_is_told_the_question_and_the_article_and_nothing_else() {
        try (StandInModel model = StandInModel.that(says(GOOD))) {
            answer(model);

            JsonObject request = model.requests.getFirst();
            assertThat(request.getString("model")).isEqualTo("stand-in");
            assertThat(request.getBoolean("stream")).isTrue();
            assertThat(request.getInteger("max_tokens")).isPositive();
            assertThat(request.getJsonArray("messages")).hasSize(2);
            assertThat(request.getJsonArray("messages").getJsonObject(0).getString("content"))
                    .startsWith("Je helpt inwoners");
            assertThat(new JsonObject(
                            request.getJsonArray("messages").getJsonObject(1).getString("content")))
                    .isEqualTo(new JsonObject()
                            .put("question", QUESTION)
                            .put("title", ARTICLE.titleIn(Language.NL))
                            .put("article", ARTICLE.answerIn(Language.NL)));
            assertThat(request.encode()).doesNotContain(ConversationFixture.ID.toString());
            assertThat(model.keys).containsExactly("Bearer none");
        }
    }

    @Test
    void a_good_answer_is_shown_in_sentences_and_stored() {
        try (StandInModel model = StandInModel.that(says(GOOD))) {
            assertThat(answer(model)).isEqualTo(GOOD);
            assertThat(shown).hasSize(4);
        }
    }

    static Stream<Arguments> nastyModels() {
        return Stream.of(
                argumentSet("slow to begin", manner(exchange -> {
                    OutputStream body = begin(exchange);
                    Thread.sleep(1000);
                    chunk(body, GOOD);
                    end(body, "stop");
                })),
                argumentSet("hangs without a word", manner(exchange -> Thread.sleep(20_000))),
                argumentSet("hangs in the middle", manner(exchange -> {
                    chunk(begin(exchange), FIRST);
                    Thread.sleep(20_000);
                })),
                argumentSet("is cut", manner(exchange -> chunk(begin(exchange), GOOD))),
                argumentSet("runs out of tokens", manner(exchange -> {
                    OutputStream body = begin(exchange);
                    chunk(body, GOOD);
                    end(body, "length");
                })),
                argumentSet("breaks down", refuses(500)),
                argumentSet("is too busy", refuses(429)),
                argumentSet("knows no such model", refuses(404)),
                argumentSet("invents an amount", says(FIRST + "Met spoed betaal je € 55 meer. " + GOOD)),
                argumentSet("speaks another language", says("You pay 75,80 euro for this. " + GOOD)),
                argumentSet("says nothing", says("")),
                argumentSet("sends no event", manner(exchange -> begin(exchange))),
                argumentSet("never ends", manner(exchange -> {
                    OutputStream body = begin(exchange);
                    while (true) {
                        chunk(body, "en je paspoort ");
                    }
                })),
                argumentSet("sends broken events", manner(exchange -> {
                    OutputStream body = begin(exchange);
                    chunk(body, FIRST);
                    event(body, "{\"choices\": [{\"delta\"");
                    end(body, "stop");
                })),
                argumentSet("sends a page", manner(exchange -> {
                    byte[] page = "<html>login</html>".getBytes();
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                })),
                argumentSet("sends one elsewhere", manner(exchange -> {
                    exchange.getResponseHeaders().add("Location", "http://192.0.2.1/v1");
                    exchange.sendResponseHeaders(307, -1);
                })));
    }

    @ParameterizedTest
    @MethodSource("nastyModels")
    void a_model_that(Manner manner) {
        try (StandInModel model = StandInModel.that(manner)) {
            assertThat(answer(model)).isEqualTo(ARTICLE.answerIn(Language.NL));
            assertThat(String.join("", shown)).doesNotContain("55", "You pay");
            assertThat(model.requests).hasSize(1);
        }
    }

    @Test
    void a_model_that_is_not_there() {
        StandInModel model = StandInModel.that(says(GOOD));
        model.close();

        assertThat(answer(model)).isEqualTo(ARTICLE.answerIn(Language.NL));
    }

    @Test
    void a_request_whose_answer_is_refused_is_ended() throws InterruptedException {
        Manner invents = exchange -> {
            OutputStream body = begin(exchange);
            while (true) {
                chunk(body, "Het kost 99 euro. ");
                Thread.sleep(5);
            }
        };
        try (StandInModel model = StandInModel.that(invents)) {
            answer(model);

            assertThat(model.wasLeftAlone()).isTrue();
        }
    }

    @Test
    void what_goes_wrong_says_nothing_of_the_question() {
        try (StandInModel model = StandInModel.that(refuses(500))) {
            assertThatThrownBy(() -> client(model)
                            .rephrase(ARTICLE, QUESTION, Language.NL)
                            .collect()
                            .asList()
                            .await()
                            .atMost(Duration.ofSeconds(5)))
                    .hasMessageNotContaining("paspoort");
        }
    }

    private static Manner manner(Manner manner) {
        return manner;
    }

    private static SelfHostedModel client(StandInModel model) {
        return new SelfHostedModel(RephrasingFixture.on(model.baseUrl()));
    }

    /** What the log has got in the end. */
    private String answer(StandInModel model) {
        Settings settings = RephrasingFixture.on(model.baseUrl());
        Knowledge knowledge =
                Knowledge.of(1, List.of(ARTICLE), AnsweringFixture.engine(question -> new Reply.Answer(ARTICLE)));
        SpeakAnswer speak = new SpeakAnswer(client(model), leases, () -> knowledge, settings);
        Utterance utterance = new Utterance.Question(QUESTION, null);
        List<Draft> drafts = AnsweringFixture.composing(knowledge).drafts(UUID.randomUUID(), utterance, Language.NL);
        Optional<Telling> telling = speak.telling(utterance, drafts);
        speak.begin(ConversationFixture.ID, 1, telling.orElseThrow()).await().indefinitely();
        speak.speak(ConversationFixture.ID, 1, telling.orElseThrow(), piece -> {
                    shown.add(piece);
                    return Uni.createFrom().voidItem();
                })
                .await()
                .atMost(Duration.ofSeconds(10));
        return leases.log.getLast().text();
    }
}
