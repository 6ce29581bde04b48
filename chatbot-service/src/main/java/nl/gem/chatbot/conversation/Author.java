package nl.gem.chatbot.conversation;

/** Who wrote a message. */
public enum Author {
    RESIDENT,
    GEM,
    AGENT,
    SYSTEM
}
