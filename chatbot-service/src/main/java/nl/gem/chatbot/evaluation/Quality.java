package nl.gem.chatbot.evaluation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.evaluation.LabelledQuestion.Sort;
import org.jspecify.annotations.Nullable;

/** What must not get worse: a share of a scorecard, and which questions let it fall. */
public enum Quality {
    TOPICS("topics", Scorecard::top1, verdict -> !isAbout(verdict, Sort.TOPIC) || verdict.isFirst()),
    ANSWERED("answered", Scorecard::answered, verdict -> !isAbout(verdict, Sort.TOPIC) || verdict.isRightAnswer()),
    PRECISION(
            "precision",
            Scorecard::precision,
            verdict -> isAbout(verdict, Sort.PERSONAL) || !verdict.isAnswered() || verdict.isRightAnswer()),
    MUST_REFUSE(
            "must-refuse",
            Scorecard::oosRefused,
            verdict -> !isAbout(verdict, Sort.OUT_OF_SCOPE) || verdict.isRefused()),
    WISHES(
            "wishes",
            Scorecard::handoverFound,
            verdict -> !isAbout(verdict, Sort.HANDOVER) || verdict.reply() instanceof Reply.HandoverWish);

    private final String label;
    private final Function<Scorecard, @Nullable Double> share;
    private final Predicate<Verdict> fine;

    Quality(String label, Function<Scorecard, @Nullable Double> share, Predicate<Verdict> fine) {
        this.label = label;
        this.share = share;
        this.fine = fine;
    }

    public String label() {
        return label;
    }

    /** @return from 0 to 1, or nothing when no question measures it */
    public @Nullable Double share(Scorecard card) {
        return share.apply(card);
    }

    /**
     * What changed between two engines that were asked the same questions.
     *
     * @param before verdicts of the one
     * @param after verdicts of the other, in the same order
     */
    public PairedChange change(List<Verdict> before, List<Verdict> after) {
        int lost = 0;
        int won = 0;
        for (int i = 0; i < before.size(); i++) {
            boolean was = fine.test(before.get(i));
            boolean is = fine.test(after.get(i));
            lost += was && !is ? 1 : 0;
            won += !was && is ? 1 : 0;
        }
        return new PairedChange(lost, won);
    }

    private static boolean isAbout(Verdict verdict, Sort sort) {
        return verdict.question().sort() == sort;
    }
}
