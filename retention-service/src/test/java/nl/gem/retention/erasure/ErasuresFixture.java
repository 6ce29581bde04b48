package nl.gem.retention.erasure;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import nl.gem.retention.inventory.StoreName;
import org.jspecify.annotations.Nullable;

/** Three databases and the list of requests, in memory. A database can be away, and a store can refuse to be written anew. */
public final class ErasuresFixture implements ErasableDatabases, ErasureRequests, ErasureReports {

    public static final List<String> NAMES = List.of("chatbot", "livechat", "retention");

    /** A row that a service stored. */
    private record Held(StoreName store, LocalDate day, IdHash hash) {}

    private record Done(String database, IdHash hash) {}

    private final Clock clock;
    private final Map<String, Map<IdHash, ErasureRequest>> remembered = new HashMap<>();
    private final List<Held> rows = new ArrayList<>();
    private final Map<IdHash, ErasureRequest> listed = new LinkedHashMap<>();
    private final Map<Done, Boolean> done = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private final Map<String, Duration> fast = new HashMap<>();
    public final List<String> failures = new ArrayList<>();
    public final List<String> rewrites = new ArrayList<>();
    public final Set<String> locked = new HashSet<>();
    public long openRequests = -1;
    public Duration oldestOpen = Duration.ZERO;
    private boolean listAway;

    public ErasuresFixture(Clock clock) {
        this.clock = clock;
        NAMES.forEach(name -> remembered.put(name, new LinkedHashMap<>()));
    }

    public static IdHash hash(int n) {
        return new IdHash("%064x".formatted(n));
    }

    /** A resident erases: the database remembers the hash. */
    public ErasureRequest erasedIn(String database, IdHash hash, @Nullable LocalDate day) {
        ErasureRequest request = new ErasureRequest(hash, day, clock.instant());
        remembered.get(database).put(hash, request);
        return request;
    }

    public void holds(String store, LocalDate day, IdHash hash) {
        rows.add(new Held(StoreName.parse(store), day, hash));
    }

    public long rowsOf(IdHash hash) {
        return rows.stream().filter(row -> row.hash().equals(hash)).count();
    }

    public boolean remembers(String database, IdHash hash) {
        return remembered.get(database).containsKey(hash);
    }

    /** The database is put back as it was without what it remembered. */
    public void forgetsEverythingIn(String database) {
        remembered.get(database).clear();
    }

    public void isAway(String database) {
        away.add(database);
    }

    public void isBack(String database) {
        away.remove(database);
    }

    public void listIsAway(boolean now) {
        listAway = now;
    }

    public void clockIsFast(String database, Duration by) {
        fast.put(database, by);
    }

    private <T> Uni<T> in(String database, Supplier<T> answer) {
        return Uni.createFrom().item(() -> {
            if (away.contains(database)) {
                throw new IllegalStateException("away");
            }
            return answer.get();
        });
    }

    private <T> Uni<T> list(Supplier<T> answer) {
        return Uni.createFrom().item(() -> {
            if (listAway) {
                throw new IllegalStateException("away");
            }
            return answer.get();
        });
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Uni<Instant> clock(String database) {
        return in(database, () -> clock.instant().plus(fast.getOrDefault(database, Duration.ZERO)));
    }

    @Override
    public Uni<List<ErasureRequest>> requests(String database) {
        return in(database, () -> List.copyOf(remembered.get(database).values()));
    }

    @Override
    public Uni<List<Rows>> find(String database, @Nullable LocalDate day, List<IdHash> hashes) {
        return in(database, () -> counted(matching(database, day, hashes)));
    }

    @Override
    public Uni<List<Rows>> erase(String database, @Nullable LocalDate day, List<IdHash> hashes) {
        return in(database, () -> {
            List<Held> gone = matching(database, day, hashes);
            rows.removeAll(gone);
            hashes.forEach(
                    hash -> remembered.get(database).putIfAbsent(hash, new ErasureRequest(hash, day, clock.instant())));
            return counted(gone);
        });
    }

    private List<Held> matching(String database, @Nullable LocalDate day, List<IdHash> hashes) {
        return rows.stream()
                .filter(row -> row.store().database().equals(database)
                        && hashes.contains(row.hash())
                        && (day == null || day.equals(row.day())))
                .toList();
    }

    private static List<Rows> counted(List<Held> held) {
        return held.stream()
                .map(row -> new Rows(row.store(), row.day(), 0))
                .distinct()
                .map(place -> new Rows(
                        place.store(),
                        place.day(),
                        held.stream()
                                .filter(row -> row.store().equals(place.store())
                                        && row.day().equals(place.day()))
                                .count()))
                .toList();
    }

    @Override
    public Uni<List<StoreName>> withBytes(String database, LocalDate day) {
        return in(
                database,
                () -> database.equals("retention")
                        ? List.of()
                        : List.of(new StoreName(database, "message"), new StoreName(database, "note")));
    }

    @Override
    public Uni<OptionalLong> rewrite(StoreName store, LocalDate day) {
        return in(store.database(), () -> {
            if (locked.contains(store.toString())) {
                throw new IllegalStateException("in use");
            }
            rewrites.add(store + " " + day);
            return OptionalLong.of(7);
        });
    }

    @Override
    public Uni<Long> forget(String database) {
        return in(database, () -> {
            long before = remembered.get(database).size();
            forgetsEverythingIn(database);
            return before;
        });
    }

    @Override
    public Uni<Void> add(List<ErasureRequest> requests) {
        return list(() -> {
            requests.forEach(request -> listed.putIfAbsent(request.hash(), request));
            return null;
        });
    }

    @Override
    public Uni<List<ErasureRequest>> all() {
        return list(() -> List.copyOf(listed.values()));
    }

    @Override
    public Uni<List<ErasureRequest>> openIn(String database) {
        return list(() -> listed.values().stream()
                .filter(request -> !done.containsKey(new Done(database, request.hash())))
                .toList());
    }

    @Override
    public Uni<Void> done(String database, List<IdHash> hashes, Instant at) {
        return list(() -> {
            hashes.forEach(hash -> done.put(new Done(database, hash), false));
            return null;
        });
    }

    @Override
    public Uni<List<ErasureRequest>> withBytesIn(String database) {
        return list(() -> listed.values().stream()
                .filter(request ->
                        request.day() != null && Boolean.FALSE.equals(done.get(new Done(database, request.hash()))))
                .toList());
    }

    @Override
    public Uni<Void> rewritten(String database, List<IdHash> hashes, Instant at) {
        return list(() -> {
            hashes.forEach(hash -> done.put(new Done(database, hash), true));
            return null;
        });
    }

    @Override
    public Uni<Integer> forgetBefore(LocalDate day) {
        return list(() -> {
            int before = listed.size();
            listed.values()
                    .removeIf(request -> request.day() != null && request.day().isBefore(day));
            return before - listed.size();
        });
    }

    @Override
    public void erased(Rows erased) {}

    @Override
    public void rewritten(StoreName store, LocalDate day) {}

    @Override
    public void failed(String database, Throwable failure) {
        failures.add(database);
    }

    @Override
    public void open(long requests, Duration oldest) {
        openRequests = requests;
        oldestOpen = oldest;
    }
}
