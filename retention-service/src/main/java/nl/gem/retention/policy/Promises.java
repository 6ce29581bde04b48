package nl.gem.retention.policy;

import java.time.Duration;
import java.util.Map;

/**
 * What the retention budget says. Verification judges by it and not by the databases' own policy tables, which somebody
 * could have changed.
 *
 * @param terms of the classes that the privacy statement names
 */
public record Promises(Map<DataClass, Term> terms) {

    public Promises {
        terms = Map.copyOf(terms);
    }

    /**
     * The promise for this class: nothing of it is ever older.
     *
     * @throws IllegalArgumentException for transport, whose terms are the topics' own
     */
    public Duration of(DataClass dataClass) {
        return termOf(dataClass).promised();
    }

    /** Whether a policy table keeps data longer than was budgeted. */
    public boolean isExceededBy(DataClass dataClass, Term policy) {
        Term budgeted = termOf(dataClass);
        return policy.promised().compareTo(budgeted.promised()) > 0
                || policy.live().compareTo(budgeted.live()) > 0;
    }

    /**
     * The whole term of this class.
     *
     * @throws IllegalArgumentException for transport, whose terms are the topics' own
     */
    public Term termOf(DataClass dataClass) {
        Term term = terms.get(dataClass);
        if (term == null) {
            throw new IllegalArgumentException("each topic has its own term");
        }
        return term;
    }
}
