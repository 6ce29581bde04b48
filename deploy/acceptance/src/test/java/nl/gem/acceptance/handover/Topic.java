package nl.gem.acceptance.handover;

import java.util.List;
import java.util.stream.Stream;

/**
 * Outbox, relay and topic in one: in order, and at least once.
 *
 * @param taken the last records taken, whose offsets may get lost
 */
record Topic<E>(List<Numbered<E>> waiting, List<Numbered<E>> taken) {

    private static final int MAY_COME_AGAIN = 2;

    record Numbered<E>(long sequence, E event) {
        @Override
        public String toString() {
            return sequence + " " + event;
        }
    }

    static <E> Topic<E> empty() {
        return new Topic<>(List.of(), List.of());
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Numbered<E> head() {
        return waiting.getFirst();
    }

    Topic<E> sent(List<Numbered<E>> more) {
        return more.isEmpty() ? this : new Topic<>(join(waiting, more), taken);
    }

    Topic<E> headTaken(boolean mayComeAgain) {
        List<Numbered<E>> all = mayComeAgain ? join(taken, waiting.subList(0, 1)) : List.of();
        int from = Math.max(0, all.size() - MAY_COME_AGAIN);
        return new Topic<>(List.copyOf(waiting.subList(1, waiting.size())), List.copyOf(all.subList(from, all.size())));
    }

    /** A consumer died before it had committed its offset, or the relay sent a batch again. */
    Topic<E> rewound() {
        return new Topic<>(join(taken, waiting), List.of());
    }

    Topic<E> committed() {
        return new Topic<>(waiting, List.of());
    }

    Topic<E> withoutUnsent() {
        return new Topic<>(List.of(), taken);
    }

    private static <E> List<Numbered<E>> join(List<Numbered<E>> first, List<Numbered<E>> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
