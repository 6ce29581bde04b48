package nl.gem.retention.gate;

/**
 * What the retention service remembers of a database, in a database of its own.
 *
 * @param counter the last count that was sent to it
 * @param origin where it ran then
 * @param shut whether the ledger says that its gate is shut
 */
public record GateCount(String database, long counter, Origin origin, boolean shut) {

    static GateCount first(String database, Origin origin) {
        return new GateCount(database, 0, origin, false);
    }

    GateCount counted(long next, Origin where) {
        return new GateCount(database, next, where, shut);
    }

    GateCount shut(boolean now) {
        return new GateCount(database, counter, origin, now);
    }
}
