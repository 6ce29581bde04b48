package nl.gem.retention.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.inventory.Databases;
import nl.gem.retention.inventory.Look;
import nl.gem.retention.inventory.Partition;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.LedgerFixture;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Term;

/** Whatever is said when, and however irregularly the job runs: what was promised to be gone is gone, and no more. */
class EnforcementPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2028-02-01T00:00:00Z");
    private static final Duration TWO_MONTHS = Duration.ofDays(60);
    private static final StoreName STORE = new StoreName("chatbot", "message");

    /** What is promised, and how long before that a day is due. */
    @Provide
    Arbitrary<Term> terms() {
        Arbitrary<Integer> promised = Arbitraries.integers().between(3, 40);
        Arbitrary<Integer> margin = Arbitraries.integers().between(1, 30);
        return Combinators.combine(promised, margin)
                .as((days, hours) ->
                        new Term(Duration.ofDays(days).minusHours(Math.min(hours, 47)), Duration.ofDays(days)));
    }

    @Provide
    Arbitrary<List<Instant>> messages() {
        return Arbitraries.longs()
                .between(0, TWO_MONTHS.toMillis())
                .map(BEGIN::plusMillis)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /** Job times, in order; two that are the same are two replicas, or a job that ran twice. */
    private static List<Instant> jobs(List<Integer> thousandths, Duration longestGap) {
        List<Instant> jobs = new ArrayList<>();
        Instant at = BEGIN;
        for (int i = 0; at.isBefore(BEGIN.plus(TWO_MONTHS)); i++) {
            at = at.plus(longestGap
                    .multipliedBy(thousandths.get(i % thousandths.size()))
                    .dividedBy(1000));
            jobs.add(at);
            at = at.plusMillis(1);
        }
        return jobs;
    }

    @Provide
    Arbitrary<List<Integer>> gaps() {
        return Arbitraries.integers().between(20, 1000).list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 200)
    void nothing_is_there_at_its_deadline_and_nothing_goes_before_its_live_term(
            @ForAll("terms") Term term,
            @ForAll("messages") List<Instant> messages,
            @ForAll("gaps") List<Integer> gaps) {
        World world = new World(term);
        Duration longestGap = term.promised().minus(term.live());

        for (Instant now : jobs(gaps, longestGap)) {
            world.sayUntil(now, messages);
            world.clock.advance(Duration.between(world.clock.instant(), now));
            assertThat(world.allThatIsThere()).allMatch(said -> now.isBefore(said.plus(term.promised())));
            world.enforce();
            assertThat(world.allThatIsThere()).allMatch(said -> now.isBefore(said.plus(term.promised())));
            assertThat(world.gone)
                    .allMatch(said ->
                            !now.isBefore(said.minus(Duration.ofHours(24)).plus(term.live())));
        }
    }

    @Property(tries = 200)
    void it_makes_no_difference_how_often_the_job_runs(
            @ForAll("terms") Term term,
            @ForAll("messages") List<Instant> messages,
            @ForAll @IntRange(min = 1, max = 4) int times) {
        World once = new World(term);
        World often = new World(term);
        Instant end = BEGIN.plus(TWO_MONTHS);
        for (World world : List.of(once, often)) {
            world.sayUntil(end, messages);
            world.clock.advance(TWO_MONTHS);
        }

        once.enforce();
        for (int i = 0; i < times; i++) {
            often.enforce();
        }

        assertThat(often.partitions.keySet()).isEqualTo(once.partitions.keySet());
        assertThat(often.ledger.entries.stream()
                        .filter(entry -> entry.kind() == Kind.DROPPED)
                        .map(entry -> entry.day()))
                .doesNotHaveDuplicates();
    }

    /** A store of one database, with the messages of each day. */
    private static final class World implements Databases, Partitions, DeletionReports {
        final MutableClock clock = new MutableClock(BEGIN);
        final LedgerFixture ledger = new LedgerFixture(clock);
        final Map<LocalDate, Set<Instant>> partitions = new TreeMap<>();
        final Set<Instant> gone = new HashSet<>();
        private final Set<Instant> said = new HashSet<>();
        private final Term term;
        private final EnforceRetention enforce;

        World(Term term) {
            this.term = term;
            DeletionSettings settings = new DeletionSettings() {
                @Override
                public Duration patience() {
                    return Duration.ofSeconds(10);
                }

                @Override
                public boolean backlog() {
                    return true;
                }

                @Override
                public int daysAhead() {
                    return 14;
                }
            };
            Clock here = clock;
            Pause pause = () -> Uni.createFrom().voidItem();
            this.enforce = new EnforceRetention(
                    this, ledger, new DropDue(this, pause, this, settings, here), pause, this, settings, here);
        }

        void sayUntil(Instant now, List<Instant> messages) {
            messages.stream()
                    .filter(message -> !message.isAfter(now) && said.add(message))
                    .forEach(message -> partitions
                            .computeIfAbsent(Term.dayOf(message), day -> new HashSet<>())
                            .add(message));
        }

        void enforce() {
            enforce.enforce().await().atMost(Duration.ofSeconds(10));
        }

        Set<Instant> allThatIsThere() {
            return partitions.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }

        @Override
        public List<String> names() {
            return List.of(STORE.database());
        }

        @Override
        public Uni<List<Look>> look() {
            return Uni.createFrom().item(() -> {
                List<Partition> days = partitions.entrySet().stream()
                        .map(day -> new Partition(
                                STORE,
                                DataClass.CONVERSATION,
                                day.getKey(),
                                true,
                                day.getValue().size(),
                                day.getValue().stream().min(Instant::compareTo).orElse(null),
                                null,
                                term.dueAt(day.getKey())))
                        .toList();
                return List.of(new Look.Seen(new Snapshot(
                        STORE.database(),
                        clock.instant(),
                        Map.of(DataClass.CONVERSATION, term),
                        days,
                        List.of(),
                        List.of(),
                        List.of())));
            });
        }

        @Override
        public Uni<DropOutcome> drop(StoreName store, LocalDate day) {
            return Uni.createFrom().item(() -> {
                Set<Instant> dropped = partitions.remove(day);
                if (dropped == null) {
                    return DropOutcome.ALREADY_GONE;
                }
                gone.addAll(dropped);
                return DropOutcome.DROPPED;
            });
        }

        @Override
        public Uni<Integer> create(String database, LocalDate day) {
            throw new UnsupportedOperationException("enforcement makes nothing");
        }

        @Override
        public void ended(Target target, DropOutcome outcome) {}

        @Override
        public void finished(Run run) {}

        @Override
        public void notMade(String database, Throwable failure) {}

        @Override
        public void notWritten(StoreName store, Throwable failure) {}
    }
}
