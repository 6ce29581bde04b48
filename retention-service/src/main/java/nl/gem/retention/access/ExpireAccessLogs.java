package nl.gem.retention.access;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.gem.retention.policy.Clocks;

/** Removes what the access logs have kept for 13 months. While clocks differ nothing goes, as with everything else. */
@ApplicationScoped
public class ExpireAccessLogs {

    private final AccessLogs logs;
    private final Clock clock;

    ExpireAccessLogs(AccessLogs logs, Clock clock) {
        this.logs = logs;
        this.clock = clock;
    }

    /** How many entries went; empty when the clocks are apart. A log that cannot be reached stops no other. */
    public Uni<OptionalLong> expire() {
        return Multi.createFrom()
                .iterable(logs.databases())
                .onItem()
                .transformToUniAndConcatenate(logs::clock)
                .collect()
                .asList()
                .flatMap(clocks -> apart(clocks) ? Uni.createFrom().item(OptionalLong.empty()) : expireAll());
    }

    private boolean apart(List<Instant> databases) {
        List<Instant> all = new ArrayList<>(databases);
        all.add(clock.instant());
        return Clocks.apart(all);
    }

    private Uni<OptionalLong> expireAll() {
        return Multi.createFrom()
                .iterable(logs.databases())
                .onItem()
                .transformToUni(logs::expire)
                .collectFailures()
                .concatenate()
                .collect()
                .asList()
                .map(gone ->
                        OptionalLong.of(gone.stream().mapToLong(Long::longValue).sum()));
    }
}
