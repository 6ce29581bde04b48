package nl.gem.chatbot.rephrasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.files.ShippedFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guard over every article that ships. */
class GuardedContentTest {

    private static final List<Article> ARTICLES = ShippedFixture.answers();

    @ParameterizedTest
    @EnumSource
    void every_article_may_be_told_in_its_own_words(Language language) {
        assertThat(ARTICLES).allSatisfy(article -> {
            Speech speech = speech(article, language);
            speech.hear(article.answerIn(language));
            speech.end();
            assertThat(speech.text()).isEqualTo(article.answerIn(language));
        });
    }

    @Test
    void no_article_may_be_told_in_the_other_language() {
        List<String> told = new ArrayList<>();
        for (Article article : ARTICLES) {
            for (Language language : Language.values()) {
                Language other = language == Language.NL ? Language.EN : Language.NL;
                if (passes(article, language, article.answerIn(other))) {
                    told.add(article.id() + " " + language);
                }
            }
        }

        assertThat(told).isEmpty();
    }

    /** The guard knows facts and no meaning: articles that share their facts may pass for each other. */
    @Test
    void few_articles_may_be_told_with_the_words_of_the_next() {
        long passed = Stream.iterate(0, i -> i + 1)
                .limit(ARTICLES.size() - 1L)
                .filter(i ->
                        passes(ARTICLES.get(i), Language.NL, ARTICLES.get(i + 1).answerIn(Language.NL)))
                .count();

        assertThat(passed).isLessThan(ARTICLES.size() / 5);
    }

    private static boolean passes(Article article, Language language, String text) {
        Speech speech = speech(article, language);
        try {
            speech.hear(text);
            speech.end();
            return true;
        } catch (NotSaid refused) {
            return false;
        }
    }

    private static Speech speech(Article article, Language language) {
        int longest = article.answerIn(language).length() * 3 / 2;
        return new Speech(new SentenceGuard(article, language, longest));
    }
}
