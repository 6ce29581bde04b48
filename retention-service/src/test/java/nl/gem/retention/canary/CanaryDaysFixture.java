package nl.gem.retention.canary;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.gem.retention.inventory.CanaryTrace;

/** Days in memory. */
public final class CanaryDaysFixture implements CanaryDays {

    public boolean away;
    public final Set<CanaryTrace> remembered = new LinkedHashSet<>();

    @Override
    public Uni<List<CanaryTrace>> all() {
        return Uni.createFrom().item(() -> {
            if (away) {
                throw new IllegalStateException("away");
            }
            return List.copyOf(remembered);
        });
    }

    @Override
    public Uni<Void> remember(List<CanaryTrace> made, LocalDate forgetBefore) {
        remembered.addAll(made);
        remembered.removeIf(trace -> trace.day().isBefore(forgetBefore));
        return Uni.createFrom().voidItem();
    }
}
