package nl.gem.livechat.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What somebody changed.
 *
 * @param changedBy the chat name
 * @param changed the parts that are different from the version before
 */
public record PlanChange(int version, String changedBy, Instant changedAt, List<String> changed) {

    private record Part(String name, Function<DeskPlan, Object> of) {}

    private static final List<Part> PARTS = List.of(
            new Part("teams", DeskPlan::teams),
            new Part("holidays", DeskPlan::holidays),
            new Part("capacity", DeskPlan::capacity),
            new Part("agents", DeskPlan::agents),
            new Part("patience", DeskPlan::patience),
            new Part("waitWithoutAgents", DeskPlan::waitWithoutAgents),
            new Part("cannedAnswers", DeskPlan::cannedAnswers));

    public PlanChange {
        changed = List.copyOf(changed);
    }

    static List<String> between(DeskPlan before, DeskPlan after) {
        return PARTS.stream()
                .filter(part ->
                        !Objects.equals(part.of().apply(before), part.of().apply(after)))
                .map(Part::name)
                .toList();
    }
}
