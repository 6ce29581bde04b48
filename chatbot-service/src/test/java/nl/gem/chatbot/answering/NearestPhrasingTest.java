package nl.gem.chatbot.answering;

import static nl.gem.chatbot.answering.AnsweringFixture.ARTICLES;
import static nl.gem.chatbot.answering.AnsweringFixture.PASSPORT;
import static nl.gem.chatbot.answering.AnsweringFixture.URGENT;
import static nl.gem.chatbot.answering.AnsweringFixture.WASTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestPhrasingTest {

    private final AnswerEngine engine = new NearestPhrasing(ARTICLES);

    @Test
    void every_phrasing_and_title_finds_its_own_article() {
        for (Article article : ARTICLES) {
            for (String phrasing : article.phrasings().get("nl")) {
                assertThat(engine.reply(phrasing)).as(phrasing).isEqualTo(new Reply.Answer(article));
            }
            article.title()
                    .values()
                    .forEach(title -> assertThat(engine.reply(title)).as(title).isEqualTo(new Reply.Answer(article)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wat kost een PASPOORT?!", "wat kost een páspoort", "wat kost een paspoort..."})
    void case_accents_and_punctuation_do_not_matter(String question) {
        assertThat(engine.reply(question)).isEqualTo(new Reply.Answer(PASSPORT));
    }

    @Test
    void a_typing_error_does_not_hide_the_answer() {
        assertThat(engine.reply("wanneer komt de vuilnsiwagen")).isEqualTo(new Reply.Answer(WASTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz qqq", "¿?", "", "🙂🙂", "kun je een liedje zingen"})
    void what_is_near_to_nothing_is_unknown(String question) {
        assertThat(engine.reply(question)).isEqualTo(new Reply.Unknown());
    }

    @Test
    void between_two_that_are_equally_near_gem_asks() {
        Article one = AnsweringFixture.article("b-tweede", "Tweede", List.of("kosten van de vergunning"));
        Article other = AnsweringFixture.article("a-eerste", "Eerste", List.of("kosten van de vergunning"));

        Reply reply = new NearestPhrasing(List.of(one, other)).reply("kosten van de vergunning");

        assertThat(reply).isEqualTo(new Reply.Clarification(List.of(other, one)));
    }

    @Test
    void at_most_three_choices_are_given() {
        List<Article> many = List.of("a", "b", "c", "d", "e").stream()
                .map(id -> AnsweringFixture.article(id, "Titel " + id, List.of("kosten van de vergunning")))
                .toList();

        assertThat(new NearestPhrasing(many).reply("kosten van de vergunning"))
                .isInstanceOfSatisfying(
                        Reply.Clarification.class,
                        several -> assertThat(several.candidates())
                                .extracting(Article::id)
                                .containsExactly("a", "b", "c"));
    }

    @Test
    void the_same_question_gets_the_same_reply_from_every_replica() {
        AnswerEngine replica = new NearestPhrasing(List.of(WASTE, URGENT, PASSPORT));
        for (String question : List.of("paspoort", "paspoort spoed kosten", "afval", "wat kost dat", "nieuw")) {
            Reply reply = engine.reply(question);
            assertThat(engine.reply(question)).as(question).isEqualTo(reply);
            assertThat(replica.reply(question)).as(question).isEqualTo(reply);
        }
    }

    @Test
    void courtesies_come_before_the_search() {
        assertThat(engine.reply("hallo")).isEqualTo(new Reply.SmallTalk(Courtesy.GREETING));
    }
}
