package nl.gem.acceptance.handover;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Tries every order, the shortest first. */
final class Search {

    /** @param broken the first broken invariant and the shortest way to it */
    record Found(int worlds, Optional<String> broken) {}

    private Search() {}

    static Found from(HandoverWorld start, Machines machines) {
        Moves moves = new Moves(machines);
        Queue<Path> todo = new ArrayDeque<>();
        Set<HandoverWorld> seen = new HashSet<>();
        todo.add(Path.from(start));
        seen.add(start);
        while (!todo.isEmpty()) {
            Path path = todo.remove();
            Optional<String> broken = Invariants.broken(path.world());
            if (broken.isPresent()) {
                return new Found(seen.size(), broken.map(path::told));
            }
            for (Move move : moves.of(path.world())) {
                Path next = path.then(move);
                if (seen.add(next.world())) {
                    todo.add(next);
                }
            }
        }
        return new Found(seen.size(), Optional.empty());
    }
}
