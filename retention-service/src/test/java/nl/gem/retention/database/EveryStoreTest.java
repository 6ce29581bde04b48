package nl.gem.retention.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gem.local.Databases;
import nl.gem.retention.deletion.DropOutcome;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.inventory.Look;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.LedgerFixture;
import nl.gem.retention.ledger.VerifyLedger;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.MutableClock;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.policy.State;
import nl.gem.retention.policy.Term;
import nl.gem.retention.transport.DeclaredTopic;
import nl.gem.retention.transport.TopicFacts;
import nl.gem.retention.transport.Topics;
import nl.gem.retention.verification.StoreCheck;
import nl.gem.retention.verification.Verification;
import nl.gem.retention.verification.VerificationReports;
import nl.gem.retention.verification.Verify;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The meta-test: the enforcement of one store after the other is switched off while the clock passes its term. Exactly that
 * store alarms.
 */
class EveryStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Promises PROMISES = new Promises(InventoryFixture.POLICY);

    private static RealDatabases real;
    private static PartitionFunctions partitions;
    private static LocalDate day;
    private static List<StoreName> stores;
    private static MutableClock clock;
    private static Verify verify;

    @BeforeAll
    static void start() {
        real = new RealDatabases();
        real.moveClocks(Duration.ZERO);
        partitions = new PartitionFunctions(real.pools);
        day = Term.dayOf(Instant.now());
        clock = new MutableClock(Instant.now());
        verify = new Verify(
                real.reports,
                new QuietBroker(),
                new VerifyLedger(new LedgerFixture(clock)),
                PROMISES,
                new Deaf(),
                clock);
        stores = Databases.ALL.stream()
                .flatMap(database -> real.column(database, "select name from gem.store order by name").stream()
                        .map(table -> new StoreName(database, table)))
                .toList();
    }

    @AfterAll
    static void stop() {
        real.close();
    }

    private static final class QuietBroker implements Topics {
        @Override
        public Uni<Optional<List<TopicFacts>>> look() {
            return Uni.createFrom()
                    .item(Optional.of(DeclaredTopic.ALL.stream()
                            .map(topic -> new TopicFacts(topic.name(), topic.settings(), Map.of()))
                            .toList()));
        }

        @Override
        public Uni<Void> create(DeclaredTopic topic) {
            throw new UnsupportedOperationException("verification changes nothing");
        }

        @Override
        public Uni<Void> correct(DeclaredTopic topic) {
            throw new UnsupportedOperationException("verification changes nothing");
        }
    }

    private static final class Deaf implements VerificationReports {
        @Override
        public void verified(Verification verification) {}

        @Override
        public void ledgerRead(long entries, String head, boolean intact) {}
    }

    static Stream<String> names() {
        Stream<String> chatbot = Stream.of(
                "access_conversation",
                "answer_lease",
                "break_glass",
                "command",
                "conversation",
                "feedback",
                "handover",
                "message",
                "outbox",
                "question_review",
                "rating",
                "refused_offer",
                "request_origin",
                "resident_presence");
        Stream<String> livechat = Stream.of(
                "access_conversation", "live_conversation", "live_message", "live_note", "live_offer", "outbox");
        return Stream.of(
                        chatbot.map(name -> "chatbot." + name),
                        livechat.map(name -> "livechat." + name),
                        Stream.of("retention.access_conversation", "retention.outbox"))
                .flatMap(part -> part);
    }

    /** A store that is added later has to be added above. */
    @Test
    void every_store_is_tried() {
        assertThat(names())
                .containsExactlyElementsOf(
                        stores.stream().map(StoreName::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void store_that_is_not_enforced_alarms_and_no_other(String name) {
        StoreName idle = StoreName.parse(name);
        Term term = InventoryFixture.POLICY.get(dataClass(idle));
        moveTo(Instant.now());

        moveTo(term.dueAt(day));
        dropDue(store -> !store.equals(idle));
        assertThat(alarms()).containsExactly(name + " due");

        moveTo(term.breachAt(day));
        dropDue(store -> !store.equals(idle));
        assertThat(alarms()).containsExactly(name + " breach");

        dropDue(store -> true);
        assertThat(alarms()).isEmpty();
    }

    private static void moveTo(Instant moment) {
        clock.set(moment);
        real.moveClocks(Duration.between(Instant.now(), moment));
    }

    /** By the database's own function, as the retention role: what is not due is refused. */
    private static void dropDue(Predicate<StoreName> enforced) {
        Look.seen(real.reports.look().await().atMost(PATIENCE)).stream()
                .flatMap(snapshot -> snapshot.partitions().stream())
                .filter(partition ->
                        enforced.test(partition.store()) && !clock.instant().isBefore(partition.dueAt()))
                .forEach(partition -> assertThat(partitions
                                .drop(partition.store(), partition.day())
                                .await()
                                .atMost(PATIENCE))
                        .isEqualTo(DropOutcome.DROPPED));
    }

    private static DataClass dataClass(StoreName store) {
        return DataClass.of(
                real.column(store.database(), "select data_class from gem.store where name = '" + store.table() + "'")
                        .getFirst());
    }

    private static List<String> alarms() {
        Verification verification = verify.verify().await().atMost(PATIENCE);
        assertThat(verification.findings()).isEmpty();
        return verification.stores().stream()
                .filter(check -> check.state() != State.OK)
                .map(EveryStoreTest::line)
                .toList();
    }

    private static String line(StoreCheck check) {
        return check.store() + " " + check.state().wireName();
    }
}
