package nl.gem.acceptance.handover;

import java.util.List;
import java.util.Optional;
import nl.gem.acceptance.handover.Budget.Chance;

/**
 * Some moves in some order, after which everything under way is delivered.
 *
 * @param choices which of the moves that are possible comes next, each time
 */
record Schedule(Weather weather, List<Integer> choices) {

    /** What kind of things happen, far beyond the bounds of a search. */
    enum Weather {
        ROUGH(15, 0, 15, 100_000),
        /** Everything is full before long. */
        CROWDED(15, 0, 2, 70),
        /** The resident erases the conversation; whatever is dead-lettered after that, no copy stays. */
        ERASING(15, 1, 5, 100_000);

        private final int often;
        private final int erased;
        private final int dead;
        private final int room;

        Weather(int often, int erased, int dead, int room) {
            this.often = often;
            this.erased = erased;
            this.dead = dead;
            this.room = room;
        }

        HandoverWorld start() {
            Budget budget = Budget.NOTHING;
            for (Chance chance : Chance.values()) {
                budget = budget.with(chance, often);
            }
            return HandoverWorld.start(budget.with(Chance.ERASE, erased).with(Chance.DEAD, dead), room);
        }
    }

    /** The first broken invariant, with the schedule up to there in words. */
    Optional<String> play(Machines machines) {
        Moves moves = new Moves(machines);
        Path path = Path.from(weather.start());
        for (int choice : choices) {
            List<Move> possible = moves.of(path.world());
            if (possible.isEmpty()) {
                break;
            }
            path = path.then(chosen(possible, choice));
            Optional<String> broken = Invariants.broken(path.world());
            if (broken.isPresent()) {
                return broken.map(path::told);
            }
        }
        return deliver(moves, path);
    }

    private static Move chosen(List<Move> possible, int choice) {
        int left = choice % possible.stream().mapToInt(Move::weight).sum();
        for (Move move : possible) {
            left -= move.weight();
            if (left < 0) {
                return move;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    private static Optional<String> deliver(Moves moves, Path begun) {
        Path path = begun;
        while (!path.world().isQuiet()) {
            path = path.then(moves.deliveriesOf(path.world()).getFirst());
            Optional<String> broken = Invariants.broken(path.world());
            if (broken.isPresent()) {
                return broken.map(path::told);
            }
        }
        return Optional.empty();
    }
}
