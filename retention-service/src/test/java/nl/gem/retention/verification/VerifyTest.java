package nl.gem.retention.verification;

import static nl.gem.retention.inventory.InventoryFixture.addressDay;
import static nl.gem.retention.inventory.InventoryFixture.conversationDay;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gem.retention.gate.GatesFixture;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.inventory.Partition;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.LedgerFixture;
import nl.gem.retention.ledger.VerifyLedger;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.MutableClock;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.policy.State;
import nl.gem.retention.transport.DeclaredTopic;
import nl.gem.retention.transport.TopicFacts;
import nl.gem.retention.transport.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-10-27T12:00:00Z"));
    private final InventoryFixture databases = new InventoryFixture(clock);
    private final LedgerFixture ledger = new LedgerFixture(clock);
    private final GatesFixture gates = new GatesFixture(clock);
    private final FixedTopics topics = new FixedTopics();
    private final List<Verification> heard = new ArrayList<>();
    private final Verify verify = new Verify(
            databases,
            topics,
            new VerifyLedger(ledger),
            new CheckGates(gates, ledger, clock),
            new Promises(InventoryFixture.POLICY),
            new Listener(),
            clock);

    private final class Listener implements VerificationReports {
        @Override
        public void verified(Verification verification) {
            heard.add(verification);
        }

        @Override
        public void ledgerRead(long entries, String head, boolean intact) {}
    }

    /** A broker that can be away, and whose topics are as declared until a test changes them. */
    private static final class FixedTopics implements Topics {
        boolean away;
        final List<TopicFacts> facts = new ArrayList<>(DeclaredTopic.ALL.stream()
                .map(topic -> new TopicFacts(topic.name(), topic.settings(), null))
                .toList());

        void replace(String name, Map<String, String> settings, @Nullable Instant oldest) {
            facts.removeIf(fact -> fact.name().equals(name));
            facts.add(new TopicFacts(name, settings, oldest));
        }

        @Override
        public Uni<Optional<List<TopicFacts>>> look() {
            return Uni.createFrom().item(away ? Optional.empty() : Optional.of(facts));
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

    @BeforeEach
    void daysAhead() {
        databases.withDaysAhead("chatbot.message", 14);
    }

    private Verification verified() {
        return verify.verify().await().atMost(Duration.ofSeconds(5));
    }

    private StoreCheck check(String store) {
        return verified().stores().stream()
                .filter(check -> check.store().equals(store))
                .findFirst()
                .orElseThrow();
    }

    private List<String> findings() {
        return verified().findings().stream()
                .map(finding -> finding.kind().wireName() + " " + finding.subject())
                .toList();
    }

    @Test
    void all_is_well_when_everything_is_seen_and_young() {
        databases.with(conversationDay("chatbot.message", "2026-10-02"));

        Verification verification = verified();

        assertThat(verification.state()).isEqualTo(State.OK);
        assertThat(verification.findings()).isEmpty();
        StoreCheck message = check("chatbot.message");
        assertThat(message.oldestAt()).isEqualTo("2026-10-02T00:01:00Z");
        assertThat(message.dueAt()).isEqualTo("2026-10-29T00:00:00Z");
        assertThat(message.term()).isEqualTo(Duration.ofHours(672));
        assertThat(heard).hasSize(2);
    }

    @Test
    void day_becomes_due_and_then_a_breach_to_the_microsecond() {
        databases.with(conversationDay("chatbot.message", "2026-10-01"));
        clock.advance(Duration.ofHours(12).minusNanos(1000));
        assertThat(check("chatbot.message").state()).isEqualTo(State.OK);
        clock.advance(Duration.ofNanos(1000));
        assertThat(check("chatbot.message").state()).isEqualTo(State.DUE);
        clock.advance(Duration.ofHours(24).minusNanos(1000));
        assertThat(check("chatbot.message").state()).isEqualTo(State.DUE);
        clock.advance(Duration.ofNanos(1000));
        assertThat(check("chatbot.message").state()).isEqualTo(State.BREACH);
    }

    @Test
    void addresses_have_a_term_of_their_own() {
        databases.with(addressDay("chatbot.address", "2026-10-13"));
        assertThat(check("chatbot.address").state()).isEqualTo(State.BREACH);
    }

    @Test
    void day_without_visible_rows_counts_as_long_as_its_file_exists() {
        databases.with(new Partition(
                new StoreName("chatbot", "message"),
                DataClass.CONVERSATION,
                FIRST.minusDays(9),
                true,
                0,
                null,
                null,
                Instant.parse("2026-10-18T00:00:00Z")));
        assertThat(check("chatbot.message").state()).isEqualTo(State.BREACH);
    }

    @Test
    void forged_id_does_not_make_an_old_row_young() {
        databases.with(new Partition(
                new StoreName("chatbot", "message"),
                DataClass.CONVERSATION,
                LocalDate.of(2026, 10, 26),
                true,
                1,
                Instant.parse("2026-10-26T00:00:00Z"),
                Instant.parse("2026-09-01T00:00:00Z"),
                Instant.parse("2026-11-22T00:00:00Z")));
        assertThat(check("chatbot.message").state()).isEqualTo(State.BREACH);
    }

    @Test
    void detached_partition_is_found_and_still_judged() {
        Partition attached = conversationDay("chatbot.message", "2026-09-01");
        databases.with(new Partition(
                attached.store(),
                attached.dataClass(),
                attached.day(),
                false,
                7,
                attached.oldestAt(),
                null,
                attached.dueAt()));

        assertThat(findings()).containsExactly("detached-partition chatbot.message 2026-09-01");
        assertThat(check("chatbot.message").state()).isEqualTo(State.BREACH);
    }

    @Test
    void undeclared_table_is_found() {
        databases.undeclared("copy_of_message");
        assertThat(findings()).containsExactly("undeclared-table chatbot.copy_of_message");
        assertThat(verified().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void missing_days_ahead_are_found() {
        databases.withDaysAhead("livechat.outbox", 2);
        assertThat(findings()).containsExactly("few-partitions-ahead livechat.outbox");
    }

    @Test
    void database_that_is_away_is_unknown_and_never_well() {
        assertThat(check("chatbot.message").state()).isEqualTo(State.OK);
        databases.isAway("chatbot");
        assertThat(check("chatbot.message").state()).isEqualTo(State.UNKNOWN);
        assertThat(findings()).containsExactly("unreachable chatbot");
        assertThat(verified().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void broker_that_is_away_leaves_the_databases_measured() {
        topics.away = true;
        assertThat(check("kafka.gem.handover").state()).isEqualTo(State.UNKNOWN);
        assertThat(check("chatbot.message").state()).isEqualTo(State.OK);
        assertThat(findings()).containsExactly("unreachable kafka");
    }

    @Test
    void old_record_in_a_topic_is_due_and_then_a_breach() {
        DeclaredTopic typing = DeclaredTopic.named("gem.typing").orElseThrow();
        topics.replace("gem.typing", typing.settings(), clock.instant().minusSeconds(601));
        assertThat(check("kafka.gem.typing").state()).isEqualTo(State.DUE);
        clock.advance(Duration.ofMinutes(20));
        assertThat(check("kafka.gem.typing").state()).isEqualTo(State.BREACH);
    }

    @Test
    void drifted_missing_and_undeclared_topics_are_found() {
        topics.replace("gem.handover", Map.of("cleanup.policy", "compact"), null);
        topics.facts.removeIf(fact -> fact.name().equals("gem.typing"));
        topics.replace("gem.handover.copy", Map.of(), null);
        assertThat(findings())
                .containsExactly(
                        "topic-drifted gem.handover cleanup.policy message.timestamp.type retention.ms segment.ms",
                        "missing-topic gem.typing",
                        "undeclared-topic gem.handover.copy");
    }

    @Test
    void clocks_that_disagree_are_found() {
        databases.clockIsFast("retention", Duration.ofMinutes(-6));
        assertThat(findings()).containsExactly("clocks-apart clocks");
    }

    @Test
    void shut_gate_is_a_finding_and_nothing_is_certain_then() {
        gates.stale = true;
        Verification verification = verify.verify().await().atMost(Duration.ofSeconds(10));
        assertThat(verification.findings()).contains(new Finding(Finding.Kind.GATE_SHUT, "chatbot"));
        assertThat(verification.state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void ledger_that_cannot_be_read_is_found() {
        ledger.isAway(true);
        assertThat(findings()).containsExactly("unreachable retention.ledger");
    }
}
