package nl.gem.chatbot.linting;

import java.util.Locale;
import java.util.regex.Pattern;

/** Counts the syllables of an English word by its vowel groups, less a silent e. Right for most words. */
final class EnglishSyllables {

    private static final Pattern GROUP = Pattern.compile("[aeiouy]+");

    /** The e of "make", "makes" and "closed", but not that of "houses" and "needed". */
    private static final Pattern SILENT_E =
            Pattern.compile("(?:(?<![aeiouy])e|(?<![cgsxzaeiouy])(?<!sh)(?<!ch)es|(?<![dtaeiouy])ed)$");

    /** As in "table". */
    private static final Pattern SPOKEN_E = Pattern.compile("[^aeiouy]les?$");

    /** Two vowels that are said apart: "area", "client", "create", "paying", "video". */
    private static final Pattern APART =
            Pattern.compile("(?<![tcgs])i[ao]|(?<=cr)ea(?=t)|ie(?=nt|ty)|ea$|eo(?![up])|ua(?!r)|[aeiouy]ing$");

    private EnglishSyllables() {}

    static int of(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        long count = GROUP.matcher(letters).results().count()
                + APART.matcher(letters).results().count();
        boolean silent =
                SILENT_E.matcher(letters).find() && !SPOKEN_E.matcher(letters).find();
        return (int) Math.max(1, silent && count > 1 ? count - 1 : count);
    }
}
