package nl.gem.chatbot.masking;

/**
 * A text as the patterns read it, one character for every sign: small letters, digits 0 to 9 whatever the script, one
 * sort of space, dash and dot, nothing invisible. It remembers where each sign stands in the text.
 */
final class Reading {

    private static final int FULL_WIDTH = 0xFEE0;
    private static final char ANY_OTHER_SIGN = '\uFFFD';

    private final StringBuilder read = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private Reading(int length) {
        starts = new int[length];
        ends = new int[length];
    }

    static Reading of(String text) {
        Reading reading = new Reading(text.length());
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (!isInvisible(point)) {
                reading.starts[reading.read.length()] = at;
                reading.ends[reading.read.length()] = next;
                reading.read.append(plain(point));
            }
            at = next;
        }
        return reading;
    }

    String text() {
        return read.toString();
    }

    /** Where in the text the sign begins that was read at this place. */
    int startOf(int place) {
        return starts[place];
    }

    /** Where in the text the sign ends that was read before this place. */
    int endOf(int place) {
        return ends[place - 1];
    }

    /** Zero-width characters and marks of direction, soft hyphens, and what makes a digit a picture of a key. */
    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || point == 0x20E3
                || point == 0x034F
                || (point >= 0xFE00 && point <= 0xFE0F);
    }

    private static char plain(int point) {
        if (Character.isDigit(point)) {
            return (char) ('0' + Character.digit(point, 10));
        }
        if (point > 0xFF00 && point < 0xFF5F) {
            return Character.toLowerCase((char) (point - FULL_WIDTH));
        }
        if (!Character.isBmpCodePoint(point)) {
            return ANY_OTHER_SIGN;
        }
        char sign = (char) point;
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> plainSign(sign);
        };
    }

    private static char plainSign(char sign) {
        return switch (sign) {
            case '\t' -> ' ';
            case '\u2212' -> '-';
            case '·', '•', '‧', '․', '。', '٫', '۔' -> '.';
            case '⁄', '∕' -> '/';
            case '﹫' -> '@';
            case '’', '‘' -> '\'';
            default -> Character.toLowerCase(sign);
        };
    }
}
