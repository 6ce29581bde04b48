package nl.gem.chatbot.evaluation;

import static nl.gem.chatbot.answering.AnsweringFixture.PASSPORT;
import static nl.gem.chatbot.answering.AnsweringFixture.URGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.gem.chatbot.answering.AnsweringFixture;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.answering.Reply;
import org.junit.jupiter.api.Test;

/** A set of ten questions, counted by hand. */
class ScorecardTest {

    private static final Reply ANSWER = new Reply.Answer(PASSPORT);
    private static final Reply ASKS = new Reply.Clarification(List.of(URGENT, PASSPORT));
    private static final Reply UNKNOWN = new Reply.Unknown();
    private static final Reply WISH = new Reply.HandoverWish();
    private static final Reply TALK =
            new Reply.SmallTalk(AnsweringFixture.beside("smalltalk-dank", Article.Kind.SMALLTALK, List.of("bedankt")));

    private static final List<Verdict> VERDICTS = List.of(
            verdict("paspoort-kosten", ANSWER, false, "paspoort-kosten", "paspoort-spoed", "afval-kalender"),
            verdict("paspoort-spoed", ANSWER, false, "paspoort-kosten", "paspoort-spoed", "afval-kalender"),
            verdict("paspoort-kosten", ASKS, false, "paspoort-spoed", "paspoort-kosten", "afval-kalender"),
            verdict("afval-kalender", ASKS, false, "paspoort-spoed", "paspoort-kosten", "trouwen"),
            verdict("OOS", UNKNOWN, false, "paspoort-kosten"),
            verdict("OOS", ANSWER, false, "paspoort-kosten"),
            verdict("OOS", ASKS, false, "paspoort-spoed"),
            verdict("HANDOVER", WISH, false, "paspoort-kosten"),
            verdict("SMALLTALK", TALK, false, "paspoort-kosten"),
            verdict("PII/paspoort-kosten", ANSWER, true, "paspoort-kosten"));

    @Test
    void each_share_is_what_a_hand_counts() {
        Scorecard card = Scorecard.of(VERDICTS);

        assertThat(card)
                .isEqualTo(new Scorecard(10, 1 / 4.0, 3 / 4.0, 2 / 4.0, 1 / 3.0, 1 / 2.0, 1 / 3.0, 1.0, 1.0, 1.0));
    }

    @Test
    void a_share_of_nothing_is_no_number() {
        Scorecard card = Scorecard.of(List.of());

        assertThat(card).isEqualTo(new Scorecard(0, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void the_worst_confusion_is_the_most_frequent_one() {
        assertThat(Confusion.worst(VERDICTS, 1))
                .extracting(Confusion::expected, Confusion::found, Confusion::times)
                .containsExactly(tuple("afval-kalender", "paspoort-spoed", 1));
    }

    private static Verdict verdict(String label, Reply reply, boolean masked, String... ranked) {
        return new Verdict(new LabelledQuestion(label, "nl", "plain", "vraag"), reply, List.of(ranked), masked);
    }
}
