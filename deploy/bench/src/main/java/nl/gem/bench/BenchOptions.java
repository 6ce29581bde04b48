package nl.gem.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to measure, and how long.
 *
 * @param quick fewer and shorter rounds: shows that it works, and no figure to keep
 */
record BenchOptions(Set<Family> families, boolean quick) {

    /** Figures that are measured together. */
    enum Family {
        CHAT,
        HANDOVER,
        RETENTION;

        /** Whether the services run while it is measured. */
        boolean needsServices() {
            return this != RETENTION;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    BenchOptions {
        families = Set.copyOf(families);
    }

    static BenchOptions parse(List<String> arguments) {
        List<String> left = new ArrayList<>(arguments);
        boolean quick = left.remove("--quick");
        Set<Family> families = EnumSet.noneOf(Family.class);
        for (Family family : Family.values()) {
            if (left.remove(family.word())) {
                families.add(family);
            }
        }
        if (!left.isEmpty()) {
            throw new BenchFailure("./gem bench does not know \"" + left.getFirst()
                    + "\"; it takes chat, handover, retention and --quick.");
        }
        return new BenchOptions(families.isEmpty() ? EnumSet.allOf(Family.class) : families, quick);
    }

    int warmUps() {
        return quick ? 1 : 2;
    }

    int rounds() {
        return quick ? 1 : 5;
    }
}
