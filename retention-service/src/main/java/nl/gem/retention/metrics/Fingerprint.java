package nl.gem.retention.metrics;

/** A hash as a number that a metric can hold: its first 52 bits, which is what a double holds exactly. */
final class Fingerprint {

    private static final int HEX_DIGITS_OF_A_DOUBLE = 13;

    private Fingerprint() {}

    static long of(String hash) {
        return Long.parseLong(hash.substring(0, HEX_DIGITS_OF_A_DOUBLE), 16);
    }
}
