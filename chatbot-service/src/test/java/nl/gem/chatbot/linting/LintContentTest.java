package nl.gem.chatbot.linting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.understanding.Neighbours;
import org.junit.jupiter.api.Test;

class LintContentTest {

    private static final Neighbours NOBODY = Neighbours.among(List.of());

    @Test
    void topics_in_order_are_not_listed() {
        Article good = LintFixture.inOrder("kliko").article();
        Article bad = LintFixture.inOrder().linking("http://www.saver.nl").article();

        assertThat(new LintContent(List.of(good, bad), NOBODY, LintFixture.TODAY).warnings())
                .containsOnlyKeys(bad.id());
    }

    @Test
    void a_label_that_names_no_topic_is_dead() {
        LintContent lint = new LintContent(List.of(LintFixture.inOrder("kliko").article()), NOBODY, LintFixture.TODAY);

        assertThat(lint.deadTopics(List.of("kliko", "PII/kliko", "OOS", "HANDOVER", "SMALLTALK", "PII")))
                .isEmpty();
        assertThat(lint.deadTopics(List.of("PII/klikko", "klikko", "klikko", "kliko")))
                .containsExactly("PII/klikko", "klikko");
    }

    @Test
    void only_what_is_no_matter_of_judgement_blocks() {
        assertThat(Stream.of(Rule.values())
                        .filter(Rule::blocking)
                        .map(Rule::code)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "same-phrasing", "personal-detail", "unchecked-figure", "dead-topic", "link");
    }
}
