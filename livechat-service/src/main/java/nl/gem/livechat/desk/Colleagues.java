package nl.gem.livechat.desk;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everybody who ever signed in, and what was done; sockets without a sign of life since {@code alive} do not count. */
public interface Colleagues {

    /** By name. */
    Uni<List<Colleague>> all(Instant alive);

    /** How many are available. */
    Uni<Integer> available(Instant alive);

    /** The same, without those whose only sockets are connected to that process. */
    Uni<Integer> availableWithout(UUID process, Instant alive);

    /** What was closed since then after an agent had it. */
    Uni<Handled> handled(Instant since);
}
