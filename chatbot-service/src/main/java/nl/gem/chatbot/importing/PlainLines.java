package nl.gem.chatbot.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/** How plain text is written in an article: tidy lines, one empty line between paragraphs, "- " before list items. */
final class PlainLines {

    /** Line ends apart, what nobody sees: controls, zero width, direction, soft hyphens. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200C\\u200D]]");

    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern BULLETS = Pattern.compile("(?m)^(?:[-–•·▪◦*] )+");
    private static final Pattern EDGES = Pattern.compile("(?m)^ | $");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern LINE_ENDS = Pattern.compile("\\n+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private PlainLines() {}

    /** Tidying twice is tidying once. */
    static String tidy(String text) {
        String lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace("\u2029", "\n\n");
        String seen = UNSEEN.matcher(lines).replaceAll("");
        String spaced = EDGES.matcher(BLANK.matcher(seen).replaceAll(" ")).replaceAll("");
        String listed = BULLETS.matcher(spaced).replaceAll("- ");
        return EMPTY_LINES.matcher(listed).replaceAll("\n\n").strip();
    }

    static String onOneLine(String text) {
        return LINE_ENDS.matcher(tidy(text)).replaceAll(" ");
    }

    static int words(String text) {
        return text.isBlank() ? 0 : SPACES.split(text.strip()).length;
    }

    /** A question for comparison or for a rule: lower case, without marks. */
    static String wordsOnly(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
