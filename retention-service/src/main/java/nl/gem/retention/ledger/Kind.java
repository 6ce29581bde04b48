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
    REWRITTEN,
    /** A database came back from the past or was not counted in for too long: it shows nothing. Items is its counter. */
    GATE_CLOSED,
    /** What had expired or was erased is gone from it again, and it shows the rest. */
    GATE_OPENED,
    /** A database knows counts that we lack: this ledger was put back from a backup, and entries before this are gone. */
    LEDGER_BEHIND;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
