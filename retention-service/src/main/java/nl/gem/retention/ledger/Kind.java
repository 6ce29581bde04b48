package nl.gem.retention.ledger;

import java.util.Locale;

/** What an entry says. */
public enum Kind {
    /** A day is about to be deleted. */
    INTENT,
    /** It is gone. */
    DROPPED,
    /** It could not be deleted yet; the intent stays open. */
    FAILED,
    /** A new day: how long the chain is now. Makes days without a deletion visible too. */
    HEAD,
    /** What residents had erased is about to be erased here too. */
    ERASING,
    /** It is gone; 0 when it had gone by itself. */
    ERASED,
    /** A day is about to be written anew, without the bytes of what was erased. */
    REWRITING,
    /** It is, with so many rows. */
    REWRITTEN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
