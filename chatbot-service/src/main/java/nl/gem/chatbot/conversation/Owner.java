package nl.gem.chatbot.conversation;

/** Who may speak to the resident: exactly one at a time. */
public enum Owner {
    GEM,
    QUEUE,
    AGENT,
    CLOSED;

    /** Whether a handover is open: live chat has a copy and gets every message. */
    public boolean isHandedOver() {
        return this == QUEUE || this == AGENT;
    }
}
