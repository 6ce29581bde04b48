package nl.gem.livechat.conversation;

/** Where a conversation stands at the desk. */
public enum State {
    /** Nothing of it is known but numbers. */
    NONE,
    /** Waits for an agent. */
    WAITING,
    /** An agent has accepted it; the chatbot has not confirmed, so nothing of its content is shown. */
    CLAIMED,
    /** The agent sees it and may speak. */
    CONFIRMED,
    /** The handover has ended; a next one may come. */
    CLOSED,
    /** Erased on request: nothing of it is taken any more. */
    ERASED;

    public boolean isServing() {
        return this == WAITING || this == CLAIMED || this == CONFIRMED;
    }

    public boolean hasAgent() {
        return this == CLAIMED || this == CONFIRMED;
    }
}
