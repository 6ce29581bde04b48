package nl.gem.chatbot.rephrasing;

/** What a model said is not passed on. Carries the reason and none of the words. */
final class NotSaid extends RuntimeException {

    /** What was wrong with it. */
    enum Reason {
        FACT_THAT_THE_ARTICLE_LACKS,
        OTHER_LANGUAGE,
        MARKUP,
        TOO_LONG,
        TOO_SHORT,
        FIRST_FACTS_LEFT_OUT
    }

    NotSaid(Reason reason) {
        super(reason.name(), null, false, false);
    }
}
