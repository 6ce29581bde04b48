package nl.gem.chatbot.conversation;

/** The languages in which Gem's own texts exist. */
public enum Language {
    NL,
    EN
}
