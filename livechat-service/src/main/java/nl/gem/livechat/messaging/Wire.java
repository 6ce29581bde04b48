package nl.gem.livechat.messaging;

/** Checks of numbers on the wire, where a missing one reads as 0. */
final class Wire {

    private Wire() {}

    static long positive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("A number from 1 is missing.");
        }
        return number;
    }
}
