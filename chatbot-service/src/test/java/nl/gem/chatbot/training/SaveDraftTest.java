package nl.gem.chatbot.training;

import static nl.gem.chatbot.training.TrainingFixture.TESSA;
import static nl.gem.chatbot.training.TrainingFixture.TIMO;
import static nl.gem.chatbot.training.TrainingFixture.done;
import static nl.gem.chatbot.training.TrainingFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Revision.Origin;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.training.Refusal.Fault;
import nl.gem.chatbot.training.Refusal.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveDraftTest {

    private final TrainingFixture training = new TrainingFixture();
    private final Article costs = training.article("paspoort-kosten");

    @Test
    void a_draft_is_kept_with_who_made_it_and_what_is_live_stays() {
        training.drafted("paspoort-kosten", "pasgeld");

        assertThat(training.copy().drafts().get("paspoort-kosten")).satisfies(draft -> {
            assertThat(draft.madeBy()).isEqualTo("tessa");
            assertThat(draft.origin()).isEqualTo(Origin.EDITED);
            assertThat(draft.article().phrasings().get("nl")).contains("pasgeld");
        });
        assertThat(training.liveArticles().get("paspoort-kosten").article()).isEqualTo(costs);
    }

    @Test
    void a_topic_that_did_not_exist_is_made() {
        Article added = new Article(
                "zwembad",
                Article.Kind.ANSWER,
                null,
                false,
                costs.checked(),
                Map.of(Language.NL, "Zwembad"),
                Map.of(Language.NL, "Je kunt er zwemmen."),
                List.of(),
                List.of(),
                Map.of("nl", List.of("waar kan ik zwemmen")));

        done(training.save.save(added, "nieuw", true, TESSA));

        assertThat(training.article("zwembad")).isEqualTo(added);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bel me op 06-12345678 over mijn paspoort",
                "mijn bsn is 111222333 wat kost het",
                "mail jan.jansen@example.nl"
            })
    void a_phrasing_with_a_personal_detail_is_refused_and_nothing_is_kept(String phrasing) {
        Refusal refusal = refused(training.save.save(costs.withPhrasing("nl", phrasing), null, true, TESSA));

        assertThat(refusal.sort()).isEqualTo(Sort.INVALID);
        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("phrasings.nl");
        assertThat(refusal.detail()).doesNotContain("12345678", "111222333", "jansen");
        assertThat(training.copy().drafts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bel 06-12345678", "mijn bsn is 111222333"})
    void a_title_with_a_personal_detail_is_refused(String title) {
        Article titled = new Article(
                costs.id(),
                costs.kind(),
                null,
                false,
                costs.checked(),
                Map.of(Language.NL, title),
                costs.answer(),
                costs.links(),
                costs.sources(),
                costs.phrasings());

        assertThat(refused(training.save.save(titled, null, true, TESSA)).faults())
                .extracting(Fault::field)
                .containsExactly("title.nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"afvalkalender", "Afvalkalender!", "  AFVALKALENDER "})
    void a_phrasing_of_another_topic_is_refused(String phrasing) {
        Refusal refusal = refused(training.save.save(costs.withPhrasing("nl", phrasing), null, true, TESSA));

        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("phrasings.nl");
        assertThat(training.copy().drafts()).isEmpty();
    }

    @Test
    void a_phrasing_of_a_draft_of_another_topic_is_refused_too() {
        training.drafted("afval-kalender", "kliko dag");

        assertThat(refused(training.save.save(costs.withPhrasing("nl", "kliko dag"), null, true, TIMO))
                        .sort())
                .isEqualTo(Sort.INVALID);
    }

    @Test
    void who_adds_phrasings_has_to_confirm_that_they_hold_no_personal_data() {
        assertThat(refused(training.save.save(costs.withPhrasing("nl", "pasgeld"), null, false, TESSA))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("noPersonalData");
    }

    @Test
    void who_adds_none_need_not_confirm_anything() {
        Article fewer = new Article(
                costs.id(),
                costs.kind(),
                null,
                false,
                costs.checked(),
                costs.title(),
                Map.of(Language.NL, "Nu staat er iets anders."),
                costs.links(),
                costs.sources(),
                Map.of("nl", List.of("paspoort tarief")));

        done(training.save.save(fewer, null, false, TESSA));

        assertThat(training.article("paspoort-kosten").answerIn(Language.NL)).isEqualTo("Nu staat er iets anders.");
    }

    @Test
    void warnings_that_are_no_matter_of_persons_do_not_keep_a_draft_from_being_stored() {
        assertThat(training.drafted("paspoort-kosten", "pasgeld")).isNotEmpty();
        assertThat(training.copy().drafts()).isNotEmpty();
    }

    @Test
    void a_phrasing_goes_into_the_article_as_it_is_then_and_not_as_it_was_before_it_was_looked_over() {
        boolean[] meanwhile = {false};
        training.beforeWork = () -> {
            if (!meanwhile[0]) {
                meanwhile[0] = true;
                training.drafted("paspoort-kosten", "pasgeld");
            }
        };

        done(training.save.addPhrasing("paspoort-kosten", "nl", "paspoortprijsje", true, TIMO));

        assertThat(training.article("paspoort-kosten").phrasings().get("nl")).contains("pasgeld", "paspoortprijsje");
    }

    @Test
    void a_phrasing_that_is_there_already_is_not_added_twice() {
        done(training.save.addPhrasing("paspoort-kosten", "nl", "pasgeld", true, TIMO));
        done(training.save.addPhrasing("paspoort-kosten", "nl", "pasgeld", true, TESSA));

        assertThat(training.article("paspoort-kosten").phrasings().get("nl")).containsOnlyOnce("pasgeld");
    }
}
