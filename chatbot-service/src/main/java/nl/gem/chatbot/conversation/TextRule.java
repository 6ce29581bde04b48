package nl.gem.chatbot.conversation;

/** What counts as a text that somebody may say. */
public final class TextRule {

    /** Longest message, in code points. */
    public static final int LONGEST_MESSAGE = 2000;

    /** Longest comment, in code points. */
    public static final int LONGEST_COMMENT = 1000;

    private TextRule() {}

    /** Whether a text can be stored and shown: no NUL, which PostgreSQL refuses, and no half of a surrogate pair. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
