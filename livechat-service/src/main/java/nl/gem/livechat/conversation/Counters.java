package nl.gem.livechat.conversation;

/**
 * The numbers of a conversation's events; they outlive its content.
 *
 * @param in the last one taken from the chatbot
 * @param out the last one given to an event of ours
 */
public record Counters(long in, long out) {

    static final Counters ZERO = new Counters(0, 0);

    /** An event numbered 0 stands outside the count. */
    boolean hasTaken(long sequence) {
        return sequence != 0 && sequence <= in;
    }

    boolean skips(long sequence) {
        return sequence > in + 1;
    }

    Counters taken(long sequence) {
        return new Counters(Math.max(in, sequence), out);
    }

    Counters sent() {
        return new Counters(in, out + 1);
    }
}
