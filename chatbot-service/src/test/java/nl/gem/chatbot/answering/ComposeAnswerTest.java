package nl.gem.chatbot.answering;

import static nl.gem.chatbot.answering.AnsweringFixture.PASSPORT;
import static nl.gem.chatbot.answering.AnsweringFixture.URGENT;
import static nl.gem.chatbot.answering.AnsweringFixture.composing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.answering.ComposeAnswer.Utterance;
import nl.gem.chatbot.conversation.Choice;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Extras;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.conversation.Language;
import org.junit.jupiter.api.Test;

class ComposeAnswerTest {

    private static final UUID CLIENT = UUID.randomUUID();
    private static final Extras OFFER = new Extras(null, List.of(), List.of(), true);

    @Test
    void an_answer_is_the_article_with_its_links_in_the_resident_s_language() {
        assertThat(drafts(new Reply.Answer(PASSPORT), "what does a passport cost", Language.EN))
                .containsExactly(
                        Draft.ofResident(CLIENT, "what does a passport cost"),
                        Draft.ofGem(
                                Kind.ANSWER,
                                "Answer paspoort-kosten.",
                                new Extras("paspoort-kosten", PASSPORT.linksIn(Language.EN), List.of(), false)));
    }

    @Test
    void a_clarification_gives_the_choices_and_offers_a_person() {
        Draft asked = drafts(new Reply.Clarification(List.of(URGENT, PASSPORT)), "paspoort", Language.NL)
                .get(1);

        assertThat(asked.kind()).isEqualTo(Kind.CLARIFICATION);
        assertThat(asked.extras().choices())
                .containsExactly(
                        new Choice("paspoort-spoed", "Met spoed een paspoort"),
                        new Choice("paspoort-kosten", "Wat kost een paspoort"));
        assertThat(asked.extras().offerHandover()).isTrue();
    }

    @Test
    void what_gem_does_not_know_it_says_and_offers_a_person() {
        assertThat(drafts(new Reply.Unknown(), "kun je zingen", Language.NL))
                .last()
                .isEqualTo(Draft.ofGem(Kind.UNKNOWN, "unknown NL", OFFER));
    }

    @Test
    void small_talk_offers_nobody_and_a_wish_for_a_person_does() {
        assertThat(drafts(new Reply.SmallTalk(AnsweringFixture.THANKS), "bedankt", Language.NL))
                .last()
                .isEqualTo(Draft.ofGem(Kind.SMALLTALK, "Gezegd smalltalk-dank.", Extras.NONE));
        assertThat(drafts(new Reply.HandoverWish(), "een medewerker graag", Language.NL))
                .last()
                .isEqualTo(Draft.ofGem(Kind.TEXT, "person offered NL", OFFER));
    }

    @Test
    void personal_numbers_reach_neither_the_log_nor_the_engine_and_the_resident_is_told() {
        List<String> heard = new ArrayList<>();
        ComposeAnswer compose = composing(question -> {
            heard.add(question.text());
            return new Reply.Answer(PASSPORT);
        });

        List<Draft> drafts = compose.drafts(
                CLIENT, new Utterance.Question("mijn bsn is 123456782, wat kost een paspoort", null), Language.NL);

        assertThat(heard).containsExactly("mijn bsn is [BSN], wat kost een paspoort");
        assertThat(drafts).extracting(Draft::kind).containsExactly(Kind.TEXT, Kind.MASKED, Kind.ANSWER);
        assertThat(drafts.getFirst().text()).isEqualTo(heard.getFirst());
    }

    @Test
    void whoever_sends_only_a_number_is_not_told_on_top_that_gem_does_not_know_it() {
        assertThat(drafts(new Reply.Masked(), "123456782", Language.NL))
                .extracting(Draft::kind)
                .containsExactly(Kind.TEXT, Kind.MASKED);
    }

    @Test
    void a_question_around_a_number_that_gem_does_not_know_is_no_dead_end() {
        assertThat(drafts(new Reply.Unknown(), "mag ik met bsn 123456782 een tapir houden", Language.NL))
                .extracting(Draft::kind)
                .containsExactly(Kind.TEXT, Kind.MASKED, Kind.UNKNOWN);
    }

    @Test
    void a_choice_is_answered_under_its_title() {
        List<Draft> drafts = composing(question -> new Reply.Unknown())
                .drafts(CLIENT, new Utterance.Choosing("paspoort-spoed"), Language.NL);

        assertThat(drafts)
                .extracting(Draft::text)
                .containsExactly("Met spoed een paspoort", "Antwoord paspoort-spoed.");
    }

    @Test
    void a_choice_that_no_longer_exists_never_comes_back_as_text_of_the_client() {
        List<Draft> drafts = composing(question -> new Reply.Unknown())
                .drafts(CLIENT, new Utterance.Choosing("<b>weg</b>"), Language.NL);

        assertThat(drafts).extracting(Draft::text).containsExactly("topic gone NL", "unknown NL");
        assertThat(drafts.getLast().extras()).isEqualTo(OFFER);
    }

    @Test
    void what_gem_says_answers_the_question() {
        assertThat(drafts(new Reply.Unknown(), "kun je zingen", Language.NL))
                .extracting(Draft::isReply)
                .containsExactly(false, true);
    }

    private static List<Draft> drafts(Reply reply, String question, Language language) {
        return composing(ignored -> reply).drafts(CLIENT, new Utterance.Question(question, null), language);
    }
}
