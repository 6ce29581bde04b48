package nl.gem.retention.inventory;

import java.util.List;

/** A look at a database: it answered, or it did not, which is no reason to stop for the others. */
public sealed interface Look {

    String database();

    /** It answered. */
    record Seen(Snapshot snapshot) implements Look {
        @Override
        public String database() {
            return snapshot.database();
        }
    }

    /** It gave no answer, or none that could be understood. */
    record Unreachable(String database) implements Look {}

    /** What was seen, of all that was looked at. */
    static List<Snapshot> seen(List<Look> looks) {
        return looks.stream()
                .filter(Seen.class::isInstance)
                .map(look -> ((Seen) look).snapshot())
                .toList();
    }
}
