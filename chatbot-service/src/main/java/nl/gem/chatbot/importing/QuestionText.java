package nl.gem.chatbot.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.gem.chatbot.conversation.TextRule;
import nl.gem.chatbot.importing.HtmlText.Unreadable;
import nl.gem.chatbot.masking.Masking;

/** Checks a record's question and the other ways to ask it: one line each, without a number of a person. */
final class QuestionText {

    /** Longest question or phrasing, in code points. */
    static final int LONGEST = 300;

    private QuestionText() {}

    /** The question on one line, or nothing and a fault. */
    static String question(String written, Consumer<String> wrong) {
        if (written.isBlank()) {
            wrong.accept("The question is missing.");
            return "";
        }
        return checked("The question", written, wrong);
    }

    /** The question itself and what else was given, each once. */
    static List<String> phrasings(String question, List<String> given, Consumer<String> wrong) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(PlainLines.wordsOnly(question), question);
        for (int number = 1; number <= given.size(); number++) {
            String phrasing = checked("Phrasing " + number, given.get(number - 1), wrong);
            kept.putIfAbsent(PlainLines.wordsOnly(phrasing), phrasing);
        }
        return List.copyOf(kept.values());
    }

    private static String checked(String what, String written, Consumer<String> wrong) {
        if (!TextRule.isWellFormed(written)) {
            wrong.accept(what + " holds characters that cannot be stored.");
            return "";
        }
        if (TextRule.length(written) > LONGEST) {
            wrong.accept(what + " is longer than " + LONGEST + " characters.");
            return "";
        }
        try {
            String line = PlainLines.onOneLine(HtmlText.of(written, "").text());
            if (PlainLines.wordsOnly(line).isEmpty()) {
                wrong.accept(what + " has no words.");
                return "";
            }
            if (Masking.mask(line).isMasked()) {
                wrong.accept(what + " holds a personal number, such as a BSN or a bank account.");
                return "";
            }
            return line;
        } catch (Unreadable bomb) {
            wrong.accept(what + " " + bomb.getMessage() + ".");
            return "";
        }
    }
}
