package nl.gem.retention.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.gem.retention.policy.Term;

/**
 * An entry that has no place in the chain yet.
 *
 * @param items how many rows the day holds: 0 is certain, another number is the planner's estimate, -1 means that it has
 *     none; with {@link Kind#HEAD} how many entries came before
 * @param cutoff everything of the store from before this moment is meant
 */
public record Draft(Kind kind, String store, LocalDate day, long items, Instant cutoff) {

    private static final Pattern STORE = Pattern.compile("[a-z_.]+");

    public Draft {
        if (!STORE.matcher(store).matches() || items < -1) {
            throw new IllegalArgumentException("not an entry for the ledger");
        }
    }

    public static Draft of(Kind kind, String store, LocalDate day, long items) {
        return new Draft(kind, store, day, items, Term.endOf(day));
    }
}
