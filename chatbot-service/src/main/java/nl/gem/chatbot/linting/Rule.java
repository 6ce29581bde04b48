package nl.gem.chatbot.linting;

import java.util.Locale;

/** What an article is looked over for. */
public enum Rule {
    /** An answer has at most 120 words. */
    TOO_LONG(false),
    /** An answer reads at level B1, as far as a formula can tell. */
    TOO_DIFFICULT(false),
    /** A sentence or an item of a list has at most 20 words. */
    SENTENCE_TOO_LONG(false),
    /** Gem learns little from few phrasings. */
    TOO_FEW_PHRASINGS(false),
    /** A phrasing that, left out, lies closer to another topic. */
    NEARER_TO_ANOTHER(false),
    /** One phrasing cannot mean two topics. */
    SAME_PHRASING(true),
    /** Content is public: no numbers of persons. */
    PERSONAL_DETAIL(true),
    /** An amount, date or term without a source, or not compared with it for a year. */
    UNCHECKED_FIGURE(true),
    /** A reference to a topic that is not there. */
    DEAD_TOPIC(true),
    /** A link that is no safe address. */
    LINK(true);

    private final boolean blocking;

    Rule(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether an article that breaks it may not be published. What is a matter of judgement only gives a hint. */
    public boolean blocking() {
        return blocking;
    }

    /** As in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
