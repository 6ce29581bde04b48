package nl.gem.chatbot.understanding;

/**
 * How sure Gem may be.
 *
 * @param first the probability that the best topic is the right one
 * @param amongThree the probability that the right one is among the best three
 */
record Confidence(LogisticModel first, LogisticModel amongThree) {

    /** How many topics Gem lets a resident choose from. */
    static final int CHOICES = 3;
}
