package nl.gem.chatbot.evaluation;

import java.util.List;
import nl.gem.chatbot.answering.AnswerEngine;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.answering.Question;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.masking.Masked;
import nl.gem.chatbot.masking.Masking;

/**
 * What an engine made of one labelled question.
 *
 * @param ranked ids of the three topics that fit best
 * @param masked whether personal details were taken out
 */
public record Verdict(LabelledQuestion question, Reply reply, List<String> ranked, boolean masked) {

    private static final int RANKED = 3;

    public static Verdict of(LabelledQuestion question, AnswerEngine engine) {
        Masked masked = Masking.mask(question.text());
        Question asked = new Question(masked.text(), Language.NL, null);
        List<String> ranked =
                engine.ranked(asked, RANKED).stream().map(Article::id).toList();
        return new Verdict(question, engine.reply(asked), ranked, masked.isMasked());
    }

    boolean isFirst() {
        return !ranked.isEmpty() && ranked.getFirst().equals(question.label());
    }

    boolean isAmongThree() {
        return ranked.contains(question.label());
    }

    boolean isAnswered() {
        return reply instanceof Reply.Answer;
    }

    boolean isRightAnswer() {
        return reply instanceof Reply.Answer answer && answer.article().id().equals(question.label());
    }

    boolean isClarified() {
        return reply instanceof Reply.Clarification;
    }

    boolean isRightClarification() {
        return reply instanceof Reply.Clarification several
                && several.candidates().stream()
                        .anyMatch(article -> article.id().equals(question.label()));
    }

    /** No article was shown or offered. */
    boolean isRefused() {
        return !isAnswered() && !isClarified();
    }

    /** Whether that was the best that could be said. */
    public boolean isGood() {
        return switch (question.sort()) {
            case TOPIC -> isRightAnswer();
            case OUT_OF_SCOPE -> isRefused();
            case HANDOVER -> reply instanceof Reply.HandoverWish;
            case SMALL_TALK -> reply instanceof Reply.SmallTalk;
            case PERSONAL -> masked;
        };
    }

    /** In short, for a list of changes: {@code answer paspoort-kosten}, {@code unknown}. */
    public String inShort() {
        return switch (reply) {
            case Reply.Answer answer -> "answer " + answer.article().id();
            case Reply.Clarification several ->
                "clarification "
                        + String.join(
                                ", ",
                                several.candidates().stream().map(Article::id).toList());
            case Reply.Unknown unknown -> "unknown";
            case Reply.SmallTalk talk -> "smalltalk " + talk.talk().id();
            case Reply.HandoverWish wish -> "handover";
            case Reply.Masked masked -> "masked";
        };
    }
}
