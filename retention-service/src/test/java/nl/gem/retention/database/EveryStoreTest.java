package nl.gem.retention.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.kit.testing.MutableClock;
import nl.gem.local.Databases;
import nl.gem.retention.canary.CanaryDaysFixture;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.LedgerFixture;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.State;
import nl.gem.retention.policy.Term;
import nl.gem.retention.verification.Finding;
import nl.gem.retention.verification.StoreCheck;
import nl.gem.retention.verification.Verification;
import nl.gem.retention.verification.VerifyFixture;
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

    private static RealDatabases real;
    private static LocalDate day;
    private static List<StoreName> stores;
    private static MutableClock clock;
    private static VerifyFixture verify;

    @BeforeAll
    static void start() {
        real = new RealDatabases();
        real.moveClocks(Duration.ZERO);
        day = Term.dayOf(Instant.now());
        clock = new MutableClock(Instant.now());
        verify = new VerifyFixture(real.reports, new LedgerFixture(clock), new CanaryDaysFixture(), clock);
        stores = Databases.ALL.stream()
                .flatMap(database -> real.column(database, "select name from gem.store order by name").stream()
                        .map(table -> new StoreName(database, table)))
                .toList();
    }

    @AfterAll
    static void stop() {
        real.close();
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
                "network_block",
                "network_refusal",
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
        real.dropDue(clock.instant(), store -> !store.equals(idle));
        assertThat(alarms()).containsExactly(name + " due");

        moveTo(term.breachAt(day));
        real.dropDue(clock.instant(), store -> !store.equals(idle));
        assertThat(alarms()).containsExactly(name + " breach");

        real.dropDue(clock.instant(), store -> true);
        assertThat(alarms()).isEmpty();
    }

    private static void moveTo(Instant moment) {
        clock.set(moment);
        real.moveClocks(Duration.between(Instant.now(), moment));
    }

    private static DataClass dataClass(StoreName store) {
        return DataClass.of(
                real.column(store.database(), "select data_class from gem.store where name = '" + store.table() + "'")
                        .getFirst());
    }

    private static List<String> alarms() {
        Verification verification = verify.verify().await().atMost(PATIENCE);
        assertThat(verification.findings())
                .as("but for the canaries, which nobody makes here")
                .allMatch(finding -> finding.kind() == Finding.Kind.CANARY_MISSING);
        return verification.stores().stream()
                .filter(check -> check.state() != State.OK)
                .map(EveryStoreTest::line)
                .toList();
    }

    private static String line(StoreCheck check) {
        return check.store() + " " + check.state().wireName();
    }
}
