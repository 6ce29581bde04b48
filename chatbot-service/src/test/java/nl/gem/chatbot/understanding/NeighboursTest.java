package nl.gem.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.understanding.Neighbours.Neighbour;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final Article PASPOORT =
            article("paspoort", "paspoort aanvragen", "paspoort halen", "rijbewijs kwijt");
    private static final Article RIJBEWIJS = article("rijbewijs", "rijbewijs aanvragen", "rijbewijs kwijt");

    private static final LogisticModel UNSURE = new LogisticModel(new double[Signals.COUNT + 1]);

    @Test
    void a_phrasing_is_left_out_of_its_own_neighbours() {
        assertThat(neighbour("paspoort aanvragen").own()).isBetween(0.1, 0.95);
    }

    @Test
    void the_same_phrasing_in_another_topic_is_as_near_as_can_be() {
        Neighbour stray = neighbour("rijbewijs kwijt");

        assertThat(stray.other()).isCloseTo(1, Offset.offset(0.02));
        assertThat(stray.topic()).isEqualTo("rijbewijs");
        assertThat(stray.own()).isLessThan(stray.other());
    }

    @Test
    void a_draft_is_compared_with_itself_and_not_with_the_version_that_is_live() {
        Article draft = article("paspoort", "paspoort aanvragen", "heel iets anders");

        assertThat(Neighbours.among(List.of(PASPOORT, RIJBEWIJS)).of(draft))
                .first()
                .satisfies(neighbour -> assertThat(neighbour.own()).isLessThan(0.1));
    }

    @Test
    void a_model_has_the_same_neighbours() {
        List<Article> both = List.of(RIJBEWIJS, PASPOORT);
        List<Phrasing> phrasings = LearnTopics.phrasings(List.of(PASPOORT, RIJBEWIJS));
        TopicModel model = new TopicModel(
                new Ranker(
                        List.of(PASPOORT, RIJBEWIJS),
                        Learning.from(phrasings, 2),
                        new Spelling(List.of()),
                        new ArticleSearch(List.of(PASPOORT, RIJBEWIJS))),
                new Confidence(UNSURE, UNSURE));

        assertThat(Neighbours.in(model).of(PASPOORT))
                .isEqualTo(Neighbours.among(both).of(PASPOORT));
    }

    @Test
    void without_other_topics_nothing_is_near() {
        assertThat(Neighbours.among(List.of()).of(PASPOORT)).isEmpty();
    }

    private static Neighbour neighbour(String phrasing) {
        return Neighbours.among(List.of(PASPOORT, RIJBEWIJS)).of(PASPOORT).stream()
                .filter(neighbour -> neighbour.phrasing().equals(phrasing))
                .findFirst()
                .orElseThrow();
    }

    private static Article article(String id, String... phrasings) {
        return new Article(
                id,
                Article.Kind.SMALLTALK,
                null,
                false,
                LocalDate.of(2026, 11, 26),
                Map.of(Language.NL, "Titel"),
                Map.of(Language.NL, "Antwoord."),
                List.of(),
                List.of(),
                Map.of("nl", List.of(phrasings)));
    }
}
