package nl.gem.acceptance.handover;

import java.util.function.Supplier;

/**
 * Something that can happen now.
 *
 * @param weight how often it happens in a random schedule, against the others
 * @param about what it happens to, for the words of a failing schedule
 */
record Move(int weight, String name, Object about, Supplier<HandoverWorld> outcome) {

    HandoverWorld play() {
        return outcome.get();
    }

    @Override
    public String toString() {
        return (name + " " + about).trim();
    }
}
