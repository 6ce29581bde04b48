package nl.gem.retention.ledger;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger in memory. */
public final class LedgerFixture implements Ledger {

    public final List<LedgerEntry> entries = new ArrayList<>();
    private final Clock clock;
    private boolean away;

    public LedgerFixture(Clock clock) {
        this.clock = clock;
    }

    public void isAway(boolean now) {
        away = now;
    }

    /** As {@code intent chatbot.message 2026-10-01}. */
    public List<String> lines() {
        return entries.stream()
                .map(e -> e.kind().wireName() + " " + e.store() + " " + e.day())
                .toList();
    }

    private <T> Uni<T> answer(java.util.function.Supplier<T> answer) {
        return Uni.createFrom().item(() -> {
            if (away) {
                throw new IllegalStateException("away");
            }
            return answer.get();
        });
    }

    @Override
    public Uni<LedgerEntry> append(Draft draft) {
        return answer(() -> {
            LedgerEntry entry = Chain.follow(entries.isEmpty() ? null : entries.getLast(), draft, clock.instant());
            entries.add(entry);
            return entry;
        });
    }

    @Override
    public Uni<List<LedgerEntry>> after(long n, int limit) {
        return answer(() -> entries.stream().filter(e -> e.n() > n).limit(limit).toList());
    }

    @Override
    public Uni<List<OpenIntent>> open() {
        return answer(() -> {
            Map<String, OpenIntent> open = new LinkedHashMap<>();
            for (LedgerEntry e : entries) {
                String key = e.store() + e.day();
                switch (e.kind()) {
                    case INTENT -> open.put(key, new OpenIntent(e.store(), e.day(), e.items(), false));
                    case FAILED -> open.put(key, new OpenIntent(e.store(), e.day(), e.items(), true));
                    case DROPPED -> open.remove(key);
                    case HEAD, GATE_CLOSED, GATE_OPENED, LEDGER_BEHIND -> {}
                }
            }
            return List.copyOf(open.values());
        });
    }

    @Override
    public Uni<Optional<LedgerEntry>> newest() {
        return answer(() -> entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast()));
    }

    @Override
    public Uni<Optional<LedgerEntry>> newest(Kind kind) {
        return answer(() -> entries.stream().filter(e -> e.kind() == kind).reduce((a, b) -> b));
    }
}
