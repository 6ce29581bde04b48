package nl.gem.chatbot.importing;

/** Plain text as it grows: what separates two pieces is written only when the second one comes. */
final class Lines {

    /** What separates two pieces; the larger one wins. */
    enum Gap {
        NONE(""),
        SPACE(" "),
        LINE("\n"),
        PARAGRAPH("\n\n");

        private final String written;

        Gap(String written) {
            this.written = written;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private Gap gap = Gap.NONE;
    private Gap largest = Gap.PARAGRAPH;
    private String lead = "";
    private String separator = "";

    void gap(Gap wanted) {
        Gap allowed = wanted.compareTo(largest) < 0 ? wanted : largest;
        gap = gap.compareTo(allowed) < 0 ? allowed : gap;
    }

    /** Whatever comes next stands no further away than on the next line. */
    void keepTogether() {
        gap = gap.compareTo(Gap.LINE) > 0 ? Gap.LINE : gap;
        largest = Gap.LINE;
    }

    /** Written before the next piece, if there is one before another lead. */
    void lead(String next) {
        lead = next;
    }

    /** Written before the next piece instead of a space, if that comes on the same line. */
    void separator(String next) {
        separator = next;
    }

    void write(String piece) {
        if (!text.isEmpty()) {
            text.append(between());
        }
        text.append(lead).append(piece);
        gap = Gap.NONE;
        largest = Gap.PARAGRAPH;
        lead = "";
        separator = "";
    }

    private String between() {
        if (separator.isEmpty() || gap.compareTo(Gap.LINE) >= 0) {
            return gap.written;
        }
        return text.charAt(text.length() - 1) == ':' ? " " : separator;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
