package nl.gem.livechat.plan;

import java.util.List;

/** What became of a plan that somebody wants to be in force. */
public sealed interface SaveOutcome {

    record Saved(PlanVersion version) implements SaveOutcome {}

    /** Somebody else saved meanwhile. */
    record Stale() implements SaveOutcome {}

    record Invalid(List<PlanFault> faults) implements SaveOutcome {

        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /** There is no such version to go back to. */
    record Unknown() implements SaveOutcome {}
}
