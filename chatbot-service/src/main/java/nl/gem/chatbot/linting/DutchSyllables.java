package nl.gem.chatbot.linting;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Counts the syllables of a Dutch word by its vowel groups: a written diphthong or long vowel is one, other vowels that
 * meet are two, and a trema begins a new one. A loan word with a silent vowel ("site") may count one too many.
 */
final class DutchSyllables {

    private static final String VOWELS = "aeiouy";
    private static final char TREMA = '\u0308';
    private static final char GRAVE = '\u0300';
    private static final char CIRCUMFLEX = '\u0302';

    /** Longest first. */
    private static final List<String> GROUPS = List.of(
            "aai", "eau", "eeu", "ieu", "oei", "ooi", "aa", "ai", "au", "ee", "ei", "eu", "ie", "ij", "oe", "oi", "oo",
            "ou", "ui", "uu");

    /** Its vowels are said one by one, though they are written like a group. */
    private static final String LATIN_ENDING = "eum";

    private DutchSyllables() {}

    static int of(String word) {
        String letters = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        int count = 0;
        int at = 0;
        while (at < letters.length()) {
            int length = group(letters, at);
            count += length == 0 ? 0 : 1;
            at += Math.max(1, length);
        }
        return Math.max(1, count);
    }

    /** How many characters the vowel group there has, with its accents; 0 if there is none. */
    private static int group(String letters, int at) {
        if (VOWELS.indexOf(letters.charAt(at)) < 0 || isConsonantY(letters, at)) {
            return 0;
        }
        int accents = accents(letters, at + 1);
        if (letters.substring(at).equals(LATIN_ENDING)) {
            return 1;
        }
        String bare = letters.charAt(at) + letters.substring(at + 1 + accents);
        for (String group : GROUPS) {
            if (bare.startsWith(group) && !hasTrema(bare, group.length())) {
                return group.length() + accents;
            }
        }
        return 1 + accents;
    }

    private static boolean hasTrema(String letters, int after) {
        return letters.length() > after && letters.charAt(after) == TREMA;
    }

    private static int accents(String letters, int from) {
        int to = from;
        while (to < letters.length() && isAccent(letters.charAt(to))) {
            to++;
        }
        return to - from;
    }

    private static boolean isAccent(char letter) {
        return (letter >= GRAVE && letter <= CIRCUMFLEX) || letter == TREMA;
    }

    /** As in "yoghurt" and "royaal". */
    private static boolean isConsonantY(String letters, int at) {
        return letters.charAt(at) == 'y'
                && at + 1 < letters.length()
                && VOWELS.indexOf(letters.charAt(at + 1)) >= 0
                && (at == 0 || VOWELS.indexOf(letters.charAt(at - 1)) >= 0);
    }
}
