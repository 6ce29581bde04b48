package nl.gem.chatbot.evaluation;

/**
 * A question and what it is about.
 *
 * @param label a topic id, {@code OOS}, {@code HANDOVER}, {@code SMALLTALK} or {@code PII/} and a topic id
 * @param language ISO 639-1
 * @param style how it was written: plain, keyword, typo and so on
 */
public record LabelledQuestion(String label, String language, String style, String text) {

    static final String OUT_OF_SCOPE = "OOS";
    static final String HANDOVER = "HANDOVER";
    static final String SMALL_TALK = "SMALLTALK";
    static final String PERSONAL = "PII";

    /** What the label says must happen. */
    public enum Sort {
        TOPIC,
        OUT_OF_SCOPE,
        HANDOVER,
        SMALL_TALK,
        PERSONAL
    }

    public Sort sort() {
        return switch (label) {
            case OUT_OF_SCOPE -> Sort.OUT_OF_SCOPE;
            case HANDOVER -> Sort.HANDOVER;
            case SMALL_TALK -> Sort.SMALL_TALK;
            default -> label.equals(PERSONAL) || label.startsWith(PERSONAL + "/") ? Sort.PERSONAL : Sort.TOPIC;
        };
    }
}
