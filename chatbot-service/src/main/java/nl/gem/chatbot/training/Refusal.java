package nl.gem.chatbot.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done; what was sent is not stored.
 *
 * @param sort what sort of refusal it is
 */
public record Refusal(Sort sort, String detail, List<Fault> faults) {

    /** A field that is wrong, in words for the trainer. */
    public record Fault(@Nullable String field, String detail) {}

    /** What sort. */
    public enum Sort {
        /** There is no such thing. */
        MISSING,
        /** What was sent is wrong. */
        INVALID,
        /** It does not fit how things stand. */
        CONFLICT
    }

    public Refusal {
        faults = List.copyOf(faults);
    }

    static Refusal missing(String detail) {
        return new Refusal(Sort.MISSING, detail, List.of());
    }

    static Refusal conflict(String detail) {
        return new Refusal(Sort.CONFLICT, detail, List.of());
    }

    static Refusal invalid(@Nullable String field, String detail) {
        return new Refusal(Sort.INVALID, detail, List.of(new Fault(field, detail)));
    }

    static Refusal invalid(List<Fault> faults) {
        return new Refusal(
                Sort.INVALID, faults.size() == 1 ? faults.getFirst().detail() : "Some fields are wrong.", faults);
    }
}
