package nl.gem.chatbot.rephrasing;

import static nl.gem.chatbot.conversation.ConversationFixture.ID;
import static nl.gem.chatbot.rephrasing.RephrasingFixture.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.AnsweringFixture;
import nl.gem.chatbot.answering.ComposeAnswer.Utterance;
import nl.gem.chatbot.answering.Knowledge;
import nl.gem.chatbot.answering.Question;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.conversation.ConversationFixture;
import nl.gem.chatbot.conversation.Conversations.Appended;
import nl.gem.chatbot.conversation.ConversationsInMemory;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Limits;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Say;
import nl.gem.chatbot.conversation.Say.Said;
import nl.gem.chatbot.conversation.SayFixture;
import nl.gem.chatbot.rephrasing.RephrasingFixture.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakAnswerTest {

    private static final String ARTICLE = PASSPORT.answerIn(Language.NL);
    private static final String FIRST = "Je betaalt 75,80 euro. ";
    private static final String SECOND = "Maak een afspraak: bel 14 0165.\n\n";
    private static final String THIRD =
            "Neem je oude paspoort mee en een pasfoto van niet meer dan 6 maanden oud. Na vijf werkdagen is je paspoort klaar.";
    private static final Knowledge KNOWLEDGE =
            Knowledge.of(1, List.of(PASSPORT), AnsweringFixture.engine(SpeakAnswerTest::reply));

    private final ConversationsInMemory conversations =
            new ConversationsInMemory(ConversationFixture.withGem(), ConversationFixture.NOW);
    private final LeasesInMemory leases = new LeasesInMemory();
    private final List<String> shown = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Test
    void sentences_go_out_one_by_one_and_the_log_gets_the_whole() {
        speak(tokens(FIRST + SECOND + THIRD));

        assertThat(shown).hasSize(4).startsWith(FIRST, SECOND);
        assertThat(leases.log)
                .extracting(Message::text)
                .containsExactly("wat kost een paspoort", FIRST + SECOND + THIRD);
        Message answer = leases.log.getLast();
        assertThat(answer.kind()).isEqualTo(Kind.ANSWER);
        assertThat(answer.replyTo()).isEqualTo(1);
        assertThat(answer.extras().topic()).isEqualTo(PASSPORT.id());
        assertThat(answer.extras().links()).isEqualTo(PASSPORT.linksIn(Language.NL));
        assertThat(leases.open).isEmpty();
        assertThat(conversations.log).isEmpty();
    }

    static Stream<Multi<String>> badModels() {
        return Stream.of(
                Multi.createFrom().empty(),
                tokens("   \n "),
                tokens("Dat kan."),
                tokens(FIRST + "Dat is € 5 meer dan vorig jaar. " + SECOND + THIRD),
                tokens(FIRST + SECOND + "You can make an appointment for your passport. "),
                tokens((FIRST + SECOND + THIRD + " ").repeat(5)),
                tokens("zonder eind ".repeat(500)),
                tokens(FIRST + "Kijk op <a>roosendaal.nl</a>. "),
                Multi.createFrom().nothing(),
                Multi.createFrom().ticks().every(Duration.ofMillis(50)).map(tick -> "ja "),
                Multi.createFrom().failure(new IOException("away")),
                Multi.createBy()
                        .concatenating()
                        .streams(tokens(FIRST), Multi.createFrom().failure(new IOException("cut"))),
                Multi.createBy()
                        .concatenating()
                        .streams(tokens(FIRST), Multi.createFrom().nothing()),
                Multi.createFrom().items(() -> {
                    throw new IllegalStateException("defect");
                }));
    }

    @ParameterizedTest
    @MethodSource("badModels")
    void whatever_the_model_does_wrong_the_answer_is_the_article(Multi<String> model) {
        speak(model);

        assertThat(leases.log).extracting(Message::text).containsExactly("wat kost een paspoort", ARTICLE);
        assertThat(String.join("", shown)).doesNotContain("€ 5", "You can", "<a>");
        assertThat(leases.open).isEmpty();
    }

    @Test
    void a_refused_sentence_ends_the_request() {
        Multi<String> endless =
                Multi.createFrom().ticks().every(Duration.ofMillis(1)).map(tick -> "Het kost 99 euro. ");

        speak(endless);

        assertThat(shown).isEmpty();
        assertThat(cancelled).isTrue();
    }

    @Test
    void a_socket_that_is_gone_leaves_the_article_in_the_log() {
        Said.Speaking speaking = (Said.Speaking) say(tokens(FIRST + SECOND + THIRD));

        speaker(tokens(FIRST + SECOND + THIRD))
                .speak(ID, 1, speaking.telling(), piece -> Uni.createFrom().failure(new IOException("closed")))
                .await()
                .indefinitely();

        assertThat(leases.log.getLast().text()).isEqualTo(ARTICLE);
    }

    @Test
    void a_reader_who_never_reads_holds_nothing_up_for_ever() {
        Said.Speaking speaking = (Said.Speaking) say(tokens(FIRST));

        speaker(tokens(FIRST + SECOND + THIRD))
                .speak(ID, 1, speaking.telling(), piece -> Uni.createFrom().nothing())
                .await()
                .indefinitely();

        assertThat(leases.log.getLast().text()).isEqualTo(ARTICLE);
    }

    @Test
    void what_lapsed_gets_the_article_once() {
        say(tokens(FIRST));
        FinishLapsed finish = new FinishLapsed(leases);

        finish.finish().await().indefinitely();
        finish.finish().await().indefinitely();

        assertThat(leases.log).extracting(Message::text).containsExactly("wat kost een paspoort", ARTICLE);
    }

    @Test
    void a_choice_and_a_reply_that_is_no_article_are_answered_at_once() {
        assertThat(SayFixture.say(saying(tokens("")), new Utterance.Choosing(PASSPORT.id())))
                .isInstanceOf(Said.Answered.class);
        assertThat(SayFixture.say(saying(tokens("")), new Utterance.Question("iets anders", null)))
                .isInstanceOf(Said.Answered.class);
        assertThat(leases.log).isEmpty();
    }

    @Test
    void a_repeated_question_is_not_answered_again() {
        leases.instead = new Appended.Repeated();

        assertThat(say(tokens(FIRST))).isEqualTo(new Said.Stored());
    }

    @Test
    void a_question_that_crosses_the_handover_goes_to_the_person() {
        leases.instead = new Appended.Refused();
        conversations.become(ConversationFixture.inQueue());

        assertThat(say(tokens(FIRST))).isEqualTo(new Said.Stored());
        assertThat(leases.log).isEmpty();
        assertThat(conversations.log).hasSize(1);
    }

    @Test
    void a_conversation_without_room_for_the_longest_answer_is_full() {
        leases.instead = new Appended.Refused();
        conversations.become(ConversationFixture.withGem().withLog(2, Limits.BYTES - 1000));

        assertThat(say(tokens(FIRST))).isEqualTo(new Said.Closed());
        assertThat(conversations.log).extracting(Message::text).containsExactly("FULL nl null");
    }

    @Test
    void settings_that_cannot_work_stop_the_start() {
        Settings on = RephrasingFixture.on("http://localhost:1/v1");

        assertThatThrownBy(() -> speaker(RephrasingFixture.on(null), tokens("")))
                .hasMessage("gem.rephrasing.enabled needs gem.rephrasing.base-url and gem.rephrasing.model.");
        assertThatThrownBy(() -> speaker(
                        new Settings(
                                true,
                                on.baseUrl(),
                                Optional.empty(),
                                on.model(),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(8),
                                on.leaseMargin()),
                        tokens("")))
                .hasMessage("gem.rephrasing.longest-silence must be shorter than gem.rephrasing.whole-answer-after.");
        assertThatThrownBy(() -> speaker(
                        new Settings(
                                true,
                                on.baseUrl(),
                                Optional.empty(),
                                on.model(),
                                on.longestSilence(),
                                on.wholeAnswerAfter(),
                                Duration.ZERO),
                        tokens("")))
                .hasMessage(
                        "gem.rephrasing.longest-silence and gem.rephrasing.lease-margin must be longer than nothing.");
    }

    private static Reply reply(Question question) {
        return question.text().contains("paspoort") ? new Reply.Answer(PASSPORT) : new Reply.Unknown();
    }

    private static Multi<String> tokens(String text) {
        return Multi.createFrom()
                .range(0, (text.length() + 2) / 3)
                .map(i -> text.substring(3 * i, Math.min(text.length(), 3 * i + 3)));
    }

    private void speak(Multi<String> model) {
        Said.Speaking speaking = (Said.Speaking) say(model);
        speaker(model)
                .speak(ID, speaking.messages().getFirst().seq(), speaking.telling(), piece -> {
                    shown.add(piece);
                    return Uni.createFrom().voidItem();
                })
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private Said say(Multi<String> model) {
        return SayFixture.say(saying(model), new Utterance.Question("wat kost een paspoort", null));
    }

    private Say saying(Multi<String> model) {
        return SayFixture.with(conversations, AnsweringFixture.composing(KNOWLEDGE), speaker(model));
    }

    private SpeakAnswer speaker(Multi<String> model) {
        return speaker(RephrasingFixture.on("http://localhost:1/v1"), model);
    }

    private SpeakAnswer speaker(Settings settings, Multi<String> model) {
        return new SpeakAnswer(
                (article, question, language) -> model.onCancellation().invoke(() -> cancelled.set(true)),
                leases,
                () -> KNOWLEDGE,
                settings);
    }
}
