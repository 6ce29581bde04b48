package nl.gem.livechat.conversation;

/**
 * How much of the chatbot's log is here.
 *
 * @param first how many messages stand before the replica
 * @param length how many it holds, without gaps
 */
public record Replica(int first, int length) {

    static final Replica EMPTY = new Replica(0, 0);

    public Replica {
        if (first < 0 || length < 0) {
            throw new IllegalArgumentException("A replica holds a number of messages after a number of others.");
        }
    }

    /** The seq that is due. */
    public int next() {
        return first + length + 1;
    }

    Replica grown() {
        return new Replica(first, length + 1);
    }
}
