package nl.gem.retention.verification;

import java.time.Instant;
import java.util.List;
import nl.gem.retention.policy.State;

/** The result of looking everywhere once. */
public record Verification(Instant checkedAt, List<StoreCheck> stores, List<Finding> findings) {

    public Verification {
        stores = List.copyOf(stores);
        findings = List.copyOf(findings);
    }

    /** All is well only when everything was seen, every store is, and nothing else is out of order. */
    public State state() {
        State worst = State.worst(stores.stream().map(StoreCheck::state));
        return findings.isEmpty() || worst.compareTo(State.UNKNOWN) >= 0 ? worst : State.UNKNOWN;
    }
}
