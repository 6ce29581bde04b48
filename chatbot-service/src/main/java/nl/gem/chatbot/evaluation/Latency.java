package nl.gem.chatbot.evaluation;

import java.util.Arrays;
import java.util.List;
import nl.gem.chatbot.answering.AnswerEngine;
import nl.gem.chatbot.answering.Question;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.masking.Masking;

/** How long one question takes, masking included, in microseconds. */
public record Latency(long p50Micros, long p99Micros) {

    private static final int QUESTIONS_TO_WARM_UP = 5_000;
    private static final int LEAST_MEASURED = 2_000;

    public static Latency of(AnswerEngine engine, List<LabelledQuestion> questions) {
        for (int i = 0; i < QUESTIONS_TO_WARM_UP; i++) {
            ask(engine, questions.get(i % questions.size()));
        }
        int measured = Math.max(LEAST_MEASURED, questions.size());
        long[] nanos = new long[measured];
        for (int i = 0; i < measured; i++) {
            long begin = System.nanoTime();
            ask(engine, questions.get(i % questions.size()));
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return new Latency(nanos[measured / 2] / 1_000, nanos[(int) (measured * 0.99)] / 1_000);
    }

    private static void ask(AnswerEngine engine, LabelledQuestion question) {
        engine.reply(new Question(Masking.mask(question.text()).text(), Language.NL, null));
    }
}
