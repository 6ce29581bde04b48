package nl.gem.retention.access;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two logs in memory, each numbered from 1. */
final class AccessLogsFixture implements AccessLogs {

    private final Map<String, List<Reading>> logs = new HashMap<>();
    final Map<String, Instant> clocks = new HashMap<>();
    final Set<String> away = new HashSet<>();
    final List<String> expired = new ArrayList<>();

    Reading read(String service, Instant at) {
        List<Reading> log = logs.computeIfAbsent(service, name -> new ArrayList<>());
        Reading reading =
                new Reading(log.size() + 1, at, service, "tessa-id", "tessa", "trainer", "lezen", null, List.of());
        log.add(reading);
        return reading;
    }

    @Override
    public List<String> services() {
        return List.of("chatbot", "livechat");
    }

    @Override
    public Uni<List<Reading>> newest(String service, long below, int most) {
        if (away.contains(service)) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
        return Uni.createFrom()
                .item(logs.getOrDefault(service, List.of()).stream()
                        .filter(reading -> reading.n() < below)
                        .sorted(Comparator.comparing(Reading::n).reversed())
                        .limit(most)
                        .toList());
    }

    @Override
    public List<String> databases() {
        return List.of("chatbot", "livechat", "retention");
    }

    @Override
    public Uni<Instant> clock(String database) {
        return Uni.createFrom().item(clocks.get(database));
    }

    @Override
    public Uni<Long> expire(String database) {
        if (away.contains(database)) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
        expired.add(database);
        return Uni.createFrom().item(2L);
    }
}
