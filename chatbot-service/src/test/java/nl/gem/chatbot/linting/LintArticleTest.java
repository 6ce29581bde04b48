package nl.gem.chatbot.linting;

import static nl.gem.chatbot.linting.LintFixture.TODAY;
import static nl.gem.chatbot.linting.LintFixture.inOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintArticleTest {

    @Test
    void an_article_in_order_has_no_warnings() {
        assertThat(inOrder().warnings(inOrder("kliko").article())).isEmpty();
    }

    @Test
    void an_answer_of_121_words_is_too_long_and_one_of_120_is_not() {
        assertThat(inOrder().says("Ja. ".repeat(121)).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.rule()).isEqualTo(Rule.TOO_LONG);
                    assertThat(warning.field()).isEqualTo("answer.nl");
                    assertThat(warning.text()).contains("121");
                    assertThat(warning.blocking()).isFalse();
                });
        assertThat(inOrder().says("Ja. ".repeat(120)).warnings()).isEmpty();
    }

    @Test
    void a_sentence_of_21_words_is_too_long_and_one_of_20_is_not() {
        assertThat(rules(inOrder().says("dit ".repeat(21) + ". Ja."))).containsExactly(Rule.SENTENCE_TOO_LONG);
        assertThat(inOrder().says("dit ".repeat(20) + ". Ja.").warnings()).isEmpty();
    }

    @Test
    void an_item_of_a_list_is_a_sentence() {
        assertThat(inOrder()
                        .says("Neem mee:\n- " + "dit ".repeat(12) + "\n- " + "dat ".repeat(12))
                        .warnings())
                .isEmpty();
        assertThat(rules(inOrder().says("Neem mee:\n- " + "dit ".repeat(21)))).containsExactly(Rule.SENTENCE_TOO_LONG);
    }

    @Test
    void officialese_is_too_difficult_and_plain_words_are_not() {
        assertThat(rules(inOrder()
                        .says("Belanghebbenden ontvangen schriftelijke bevestiging van de aanvraagprocedure.")))
                .containsExactly(Rule.TOO_DIFFICULT);
        assertThat(inOrder()
                        .says("Je krijgt een brief. Daarin staat hoe je de pas vraagt.")
                        .warnings())
                .isEmpty();
    }

    @Test
    void the_name_of_a_product_does_not_make_an_answer_difficult() {
        LintFixture answer =
                inOrder().says("Vraag de gehandicaptenparkeerkaart aan. De gehandicaptenparkeerkaart is op naam.");

        assertThat(rules(answer)).containsExactly(Rule.TOO_DIFFICULT);
        assertThat(answer.named("Gehandicaptenparkeerkaart", null).warnings()).isEmpty();
        assertThat(answer.named("Een kaart", "gehandicaptenparkeerkaart").warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "tr", "pl", "ar"})
    void each_language_needs_phrasings(String language) {
        List<String> enough = inOrder().article().phrasings().getOrDefault(language, List.of());

        assertThat(inOrder().asked(language, enough.subList(1, enough.size())).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.rule()).isEqualTo(Rule.TOO_FEW_PHRASINGS);
                    assertThat(warning.field()).isEqualTo("phrasings." + language);
                });
    }

    @Test
    void small_talk_needs_no_number_of_phrasings() {
        assertThat(inOrder()
                        .asked("nl", List.of("hoi"))
                        .kind(Article.Kind.SMALLTALK)
                        .warnings())
                .isEmpty();
    }

    @Test
    void a_phrasing_of_another_topic_may_not_be_published_however_it_is_written() {
        LintFixture other = inOrder("kliko").asked("nl", with(inOrder("kliko"), "Waar is mijn pas?"));

        assertThat(inOrder().asked("nl", with(inOrder(), "waar is mijn PAS")).warnings(other.article()))
                .filteredOn(warning -> warning.rule() == Rule.SAME_PHRASING)
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.phrasing()).isEqualTo("waar is mijn PAS");
                    assertThat(warning.nearer()).isEqualTo("kliko");
                    assertThat(warning.blocking()).isTrue();
                });
        assertThat(inOrder().warnings(inOrder().article())).isEmpty();
    }

    @Test
    void a_phrasing_that_looks_like_another_topic_gets_a_hint_unless_its_own_topic_looks_like_it_too() {
        LintFixture other = inOrder("kliko").asked("nl", with(inOrder("kliko"), "kapotte bak laten maken"));
        LintFixture stray = inOrder().asked("nl", with(inOrder(), "kapotte bak laten maken graag"));
        LintFixture atHome = inOrder()
                .asked("nl", with(inOrder(), "kapotte bak laten maken graag", "kapotte bak graag laten maken graag"));

        assertThat(stray.warnings(inOrder().article(), other.article()))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.rule()).isEqualTo(Rule.NEARER_TO_ANOTHER);
                    assertThat(warning.phrasing()).isEqualTo("kapotte bak laten maken graag");
                    assertThat(warning.nearer()).isEqualTo("kliko");
                    assertThat(warning.blocking()).isFalse();
                });
        assertThat(atHome.warnings(inOrder().article(), other.article())).isEmpty();
    }

    @Test
    void a_personal_number_may_not_be_published() {
        assertThat(inOrder().says("Bel met je bsn 111222333.").warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.blocking()).isTrue());
        assertThat(inOrder()
                        .asked("nl", with(inOrder(), "mijn bsn is 111222333"))
                        .warnings())
                .extracting(Warning::rule, Warning::phrasing)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.PERSONAL_DETAIL, "mijn bsn is 111222333"));
    }

    @Test
    void how_to_reach_the_municipality_is_no_personal_detail() {
        assertThat(inOrder()
                        .says("Bel 14 0165, 112, 0800 2000 of 088 123 45 67. Of mail info@roosendaal.nl.")
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het kost € 5.",
                "Het kost 5 euro.",
                "Je krijgt 10% terug.",
                "Je krijgt tien procent terug.",
                "Dat is zo in 2027.",
                "Doe dat voor 1 mei.",
                "Doe dat binnen zes weken.",
                "Na 14 dagen is het weg.",
                "Dat duurt één jaar."
            })
    void an_amount_a_date_or_a_term_needs_a_source_that_was_looked_at_this_year(String answer) {
        LintFixture stated = inOrder().says(answer);

        assertThat(rules(stated.backedBy(List.of()))).containsExactly(Rule.UNCHECKED_FIGURE);
        assertThat(rules(stated.checked(TODAY.minusYears(1).minusDays(1)))).containsExactly(Rule.UNCHECKED_FIGURE);
        assertThat(stated.checked(TODAY.minusYears(1)).warnings()).isEmpty();
    }

    @Test
    void without_a_figure_an_answer_needs_no_source() {
        LintFixture plain = inOrder().says("Kies een dag en bel 14 0165. Iemand komt dan langs.");

        assertThat(plain.backedBy(List.of()).warnings()).isEmpty();
        assertThat(plain.checked(TODAY.minusYears(3)).warnings()).isEmpty();
    }

    @Test
    void a_reference_to_a_topic_that_is_gone_may_not_be_published() {
        LintFixture refers = inOrder().says("Zie ook: afval-kalender. Kijk ook op west-brabant.nl.");

        assertThat(rules(refers)).containsExactly(Rule.DEAD_TOPIC);
        assertThat(refers.warnings(inOrder("afval-kalender").article())).isEmpty();
        assertThat(inOrder().says("Zie ook west-brabant.nl.").warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://www.saver.nl", "www.saver.nl", "javascript:alert(1)", "https://saver", "https://a b.nl"})
    void a_link_or_source_that_is_not_safe_may_not_be_published(String url) {
        assertThat(rules(inOrder().linking(url))).containsExactly(Rule.LINK);
        assertThat(rules(inOrder().backedBy(List.of(new Link("Wet", url))))).containsExactly(Rule.LINK);
    }

    @Test
    void a_link_deep_into_a_site_is_safe() {
        assertThat(inOrder().linking("https://www.roosendaal.nl/a/b?c=d#e").warnings())
                .isEmpty();
    }

    private static List<Rule> rules(LintFixture fixture) {
        return fixture.warnings().stream().map(Warning::rule).toList();
    }

    private static List<String> with(LintFixture fixture, String... more) {
        List<String> phrasings = new ArrayList<>(fixture.article().phrasings().getOrDefault("nl", List.of()));
        phrasings.addAll(List.of(more));
        return phrasings;
    }
}
