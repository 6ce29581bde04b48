package nl.gem.acceptance.replicas;

/** Something that must not happen, and did. */
record Finding(Kind kind, String detail) {

    enum Kind {
        /** It stands in the log, and did not come. */
        LOST,
        DOUBLED,
        REORDERED,
        /** It came, and does not stand in the log, or other than it came. */
        ALTERED,
        /** An agent was shown something before the chatbot had confirmed the assignment. */
        TOO_EARLY,
        /** An epoch had two owners, or an assignment two agents. */
        TWO_OWNERS
    }
}
