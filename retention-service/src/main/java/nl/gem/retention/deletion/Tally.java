package nl.gem.retention.deletion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How far a run is with its targets. The first end of a target counts. */
final class Tally {

    private final Set<Target> left;
    private int dropped;
    private int failed;

    Tally(List<Target> targets) {
        left = new LinkedHashSet<>(targets);
    }

    List<Target> left() {
        return List.copyOf(left);
    }

    void end(Target target, DropOutcome outcome) {
        if (left.remove(target)) {
            if (outcome.gone()) {
                dropped++;
            } else {
                failed++;
            }
        }
    }

    int dropped() {
        return dropped;
    }

    int failed() {
        return failed;
    }
}
