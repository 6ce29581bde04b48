package nl.gem.chatbot.answering;

/** The small talk that Gem answers. */
public enum Courtesy {
    GREETING,
    THANKS,
    GOODBYE,
    HOW_ARE_YOU
}
