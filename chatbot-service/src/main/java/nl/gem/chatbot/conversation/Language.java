package nl.gem.chatbot.conversation;

import java.util.Locale;

/** The languages in which Gem's own texts exist. */
public enum Language {
    NL,
    EN;

    /** ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
