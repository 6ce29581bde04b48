package nl.gem.chatbot.linting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;

/**
 * How easy an answer reads: about 0 to 100, and better when higher. For Dutch by Douma (De leesbaarheid van
 * landbouwbladen, 1960), for English by Flesch (A new readability yardstick, 1948). Both call 60 to 70 normal and 70 to 80
 * fairly easy: what the last class of primary school reads. Tables that set the score beside the Common European
 * Framework have B2 at 60 and B1 at 70. A formula knows nothing of meaning, so it gives a hint.
 *
 * <p>Names of products are long and cannot be made shorter: words of the title and of the UPL name are left out of the
 * count of syllables, like addresses of pages and numbers. Words that begin with one of them are left out too.
 */
final class Readability {

    /** Below this an answer is more difficult than B1. */
    static final double LOWEST = 70;

    private static final int SHORTEST_NAME = 5;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Readability() {}

    static double score(Article article, Language language) {
        Prose prose = Prose.of(article.answerIn(language));
        Set<String> names = names(article, language);
        ToIntFunction<String> syllables = language == Language.NL ? DutchSyllables::of : EnglishSyllables::of;
        double perWord = prose.syllablesPerWord(syllables, word -> isName(word, names));
        return switch (language) {
            case NL -> 206.84 - 0.93 * prose.wordsPerSentence() - 77 * perWord;
            case EN -> 206.835 - 1.015 * prose.wordsPerSentence() - 84.6 * perWord;
        };
    }

    private static Set<String> names(Article article, Language language) {
        String all = article.titleIn(language) + " " + (article.upl() == null ? "" : article.upl());
        Set<String> names = new HashSet<>();
        Arrays.stream(NOT_LETTERS.split(all.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .forEach(names::add);
        return names;
    }

    /** Its plural and the compounds with it count as the name. */
    private static boolean isName(String word, Set<String> names) {
        return names.stream().anyMatch(word::startsWith);
    }
}
