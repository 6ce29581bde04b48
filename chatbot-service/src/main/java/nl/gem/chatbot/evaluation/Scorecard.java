package nl.gem.chatbot.evaluation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.evaluation.LabelledQuestion.Sort;
import org.jspecify.annotations.Nullable;

/**
 * How well a set of questions was answered. All but {@code n} are shares from 0 to 1, and absent where there is nothing to
 * divide by.
 *
 * @param n questions in the set
 * @param top1 questions about a topic whose topic fits best
 * @param top3 the same, among the best three
 * @param answered questions about a topic that were answered outright, rightly or not
 * @param precision right answers among all outright answers, those to other questions than about a topic included
 * @param clarifiedRight clarifications of questions about a topic that offer the right one
 * @param oosRefused questions out of scope to which no article was shown or offered
 * @param handoverFound wishes for a person that were understood
 * @param smalltalkFound small talk that was answered as such
 * @param masked messages with a personal detail in which one was taken out
 */
public record Scorecard(
        int n,
        @Nullable Double top1,
        @Nullable Double top3,
        @Nullable Double answered,
        @Nullable Double precision,
        @Nullable Double clarifiedRight,
        @Nullable Double oosRefused,
        @Nullable Double handoverFound,
        @Nullable Double smalltalkFound,
        @Nullable Double masked) {

    public static Scorecard of(Collection<Verdict> verdicts) {
        return new Scorecard(
                verdicts.size(),
                share(verdicts, about(Sort.TOPIC), Verdict::isFirst),
                share(verdicts, about(Sort.TOPIC), Verdict::isAmongThree),
                share(verdicts, about(Sort.TOPIC), Verdict::isAnswered),
                share(verdicts, about(Sort.PERSONAL).negate().and(Verdict::isAnswered), Verdict::isRightAnswer),
                share(verdicts, about(Sort.TOPIC).and(Verdict::isClarified), Verdict::isRightClarification),
                share(verdicts, about(Sort.OUT_OF_SCOPE), Verdict::isRefused),
                share(verdicts, about(Sort.HANDOVER), verdict -> verdict.reply() instanceof Reply.HandoverWish),
                share(verdicts, about(Sort.SMALL_TALK), verdict -> verdict.reply() instanceof Reply.SmallTalk),
                share(verdicts, about(Sort.PERSONAL), Verdict::masked));
    }

    /** A card for each value of a property of the questions. */
    public static Map<String, Scorecard> by(Function<LabelledQuestion, String> property, Collection<Verdict> verdicts) {
        return verdicts.stream()
                .collect(Collectors.groupingBy(
                        verdict -> property.apply(verdict.question()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Scorecard::of)));
    }

    private static Predicate<Verdict> about(Sort sort) {
        return verdict -> verdict.question().sort() == sort;
    }

    private static @Nullable Double share(
            Collection<Verdict> verdicts, Predicate<Verdict> all, Predicate<Verdict> good) {
        long of = verdicts.stream().filter(all).count();
        long right = verdicts.stream().filter(all.and(good)).count();
        return of == 0 ? null : (double) right / of;
    }
}
