package nl.gem.retention.inventory;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Term;

/** Databases in memory, with partitions of the test's choice. */
public final class InventoryFixture implements Databases {

    public static final Map<DataClass, Term> POLICY = Map.of(
            DataClass.CONVERSATION, new Term(Duration.ofHours(648), Duration.ofHours(672)),
            DataClass.ADDRESS, new Term(Duration.ofHours(312), Duration.ofHours(336)));

    private final Map<String, List<Partition>> partitions = new HashMap<>();
    private final Map<String, Duration> fast = new HashMap<>();
    private final List<String> away = new ArrayList<>();
    private final List<String> undeclared = new ArrayList<>();
    private final List<Irregularity> irregularities = new ArrayList<>();
    private final List<CanaryTrace> canaries = new ArrayList<>();
    private final java.time.Clock clock;

    public InventoryFixture(java.time.Clock clock) {
        this.clock = clock;
        names().forEach(name -> partitions.put(name, new ArrayList<>()));
    }

    public static Partition conversationDay(String store, String day) {
        return day(store, DataClass.CONVERSATION, LocalDate.parse(day));
    }

    public static Partition addressDay(String store, String day) {
        return day(store, DataClass.ADDRESS, LocalDate.parse(day));
    }

    private static Partition day(String store, DataClass dataClass, LocalDate day) {
        Instant oldest = Term.startOf(day).plusSeconds(60);
        return new Partition(
                StoreName.parse(store),
                dataClass,
                day,
                true,
                7,
                oldest,
                oldest,
                POLICY.get(dataClass).dueAt(day));
    }

    public InventoryFixture with(Partition... added) {
        Arrays.stream(added)
                .forEach(partition ->
                        partitions.get(partition.store().database()).add(partition));
        return this;
    }

    /** Today up to as many days ahead. */
    public InventoryFixture withDaysAhead(String store, int days) {
        LocalDate today = Term.dayOf(clock.instant());
        Stream.iterate(today, day -> day.plusDays(1))
                .limit(days + 1L)
                .forEach(day -> with(new Partition(
                        StoreName.parse(store),
                        DataClass.CONVERSATION,
                        day,
                        true,
                        0,
                        null,
                        null,
                        POLICY.get(DataClass.CONVERSATION).dueAt(day))));
        return this;
    }

    public void remove(StoreName store, LocalDate day) {
        partitions
                .get(store.database())
                .removeIf(p -> p.store().equals(store) && p.day().equals(day));
    }

    public boolean holds(StoreName store, LocalDate day) {
        return partitions.get(store.database()).stream()
                .anyMatch(p -> p.store().equals(store) && p.day().equals(day));
    }

    public void clockIsFast(String database, Duration by) {
        fast.put(database, by);
    }

    public void isAway(String database) {
        away.add(database);
    }

    public void isBack(String database) {
        away.remove(database);
    }

    public void undeclared(String table) {
        undeclared.add(table);
    }

    public void irregular(Irregularity.Kind kind, String subject) {
        irregularities.add(new Irregularity(kind, subject));
    }

    public List<CanaryTrace> canaries() {
        return canaries;
    }

    @Override
    public List<String> names() {
        return List.of("chatbot", "livechat", "retention");
    }

    @Override
    public Uni<List<Look>> look() {
        return Uni.createFrom().item(() -> names().stream().map(this::look).toList());
    }

    private Look look(String name) {
        if (away.contains(name)) {
            return new Look.Unreachable(name);
        }
        Instant now = clock.instant().plus(fast.getOrDefault(name, Duration.ZERO));
        boolean chatbot = name.equals("chatbot");
        return new Look.Seen(new Snapshot(
                name,
                now,
                POLICY,
                partitions.get(name),
                chatbot ? undeclared : List.of(),
                chatbot ? irregularities : List.of(),
                chatbot ? canaries : List.of()));
    }
}
