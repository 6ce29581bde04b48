package nl.gem.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.answering.Question;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.conversation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a model decides, on a content that fits in a glance. */
class TopicModelTest {

    private static final TopicModel MODEL = LearnTopics.from(ContentFixture.ARTICLES);

    @ParameterizedTest
    @CsvSource({
        "wat kost een paspoort, paspoort-kosten",
        "hoe duur is een pasport, paspoort-kosten",
        "wanneer wordt het afval gehaald, afval-kalender",
        "we gaan trouwen, trouwen-melden"
    })
    void the_topic_that_fits_best_comes_first(String question, String topic) {
        assertThat(MODEL.ranked(ask(question), 3)).extracting(Article::id).startsWith(topic);
    }

    @Test
    void a_search_finds_articles_only_and_nothing_for_words_that_none_of_them_has() {
        assertThat(MODEL.search("paspoort", 8))
                .extracting(Article::id)
                .containsExactlyInAnyOrder("paspoort-aanvragen", "paspoort-kosten");
        assertThat(MODEL.search("tarief paspoort", 1)).extracting(Article::id).containsExactly("paspoort-kosten");
        assertThat(MODEL.search("medewerker spreken", 8)).isEmpty();
        assertThat(MODEL.search("qqq zzz", 8)).isEmpty();
        assertThat(MODEL.search("?!", 8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medewerker",
                "Een echt mens graag!",
                "verbind me door met een medewerker",
                "ik wil een medewerker spreken",
                "real person please"
            })
    void a_wish_for_a_person_is_heard(String wish) {
        assertThat(MODEL.reply(ask(wish))).isInstanceOf(Reply.HandoverWish.class);
    }

    @Test
    void small_talk_is_answered_as_such() {
        assertThat(MODEL.reply(ask("bedankt")))
                .isInstanceOfSatisfying(
                        Reply.SmallTalk.class,
                        talk -> assertThat(talk.talk().id()).isEqualTo("smalltalk-dank"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "👍",
                "?????",
                "xqzw vbnm qqq",
                "wat wordt het weer morgen",
                "Привет, как дела",
                "你好，我想問一下"
            })
    void what_gem_does_not_know_it_says(String question) {
        assertThat(MODEL.reply(ask(question))).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void endless_input_is_survived() {
        for (String question : List.of(
                "a".repeat(2_000),
                "paspoort ".repeat(222),
                "(a+)+$".repeat(300),
                "\u0301".repeat(2_000),
                "😀".repeat(999))) {
            assertThat(MODEL.reply(ask(question))).isNotNull();
        }
    }

    @Test
    void a_number_with_hardly_a_word_around_it_is_no_question() {
        assertThat(MODEL.reply(ask("mijn bsn is [BSN]"))).isInstanceOf(Reply.Masked.class);
        assertThat(MODEL.reply(ask("[telefoonnummer]"))).isInstanceOf(Reply.Masked.class);
        assertThat(MODEL.reply(ask("mijn bsn is [BSN] en ik wil weten wat een nieuw paspoort kost")))
                .isNotInstanceOf(Reply.Masked.class);
    }

    @ParameterizedTest
    @CsvSource({
        "wat kost dat?, paspoort-aanvragen, paspoort-kosten",
        "en wat is de prijs?, paspoort-aanvragen, paspoort-kosten",
        "en hoe vraag ik het aan?, paspoort-kosten, paspoort-aanvragen"
    })
    void a_question_that_points_back_is_read_with_the_last_answer(String question, String previous, String topic) {
        assertThat(MODEL.ranked(new Question(question, Language.NL, previous), 1))
                .extracting(Article::id)
                .containsExactly(topic);
    }

    @Test
    void a_follow_up_that_is_not_clear_is_asked_about_and_not_given_up() {
        assertThat(MODEL.reply(new Question("en dan?", Language.NL, "paspoort-kosten")))
                .isInstanceOf(Reply.Clarification.class);
    }

    @Test
    void a_last_answer_that_is_gone_does_not_matter() {
        assertThat(MODEL.ranked(new Question("wat kost dat?", Language.NL, "bestaat-niet"), 1))
                .hasSize(1);
    }

    private static Question ask(String text) {
        return new Question(text, Language.NL, null);
    }
}
