package nl.gem.retention.verification;

import static nl.gem.retention.inventory.InventoryFixture.addressDay;
import static nl.gem.retention.inventory.InventoryFixture.conversationDay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.canary.CanaryDaysFixture;
import nl.gem.retention.erasure.ErasuresFixture;
import nl.gem.retention.inventory.CanaryTrace;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.inventory.Irregularity;
import nl.gem.retention.inventory.Partition;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.LedgerFixture;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.State;
import nl.gem.retention.transport.DeclaredTopic;
import nl.gem.retention.transport.TopicFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-10-27T12:00:00Z"));
    private final InventoryFixture databases = new InventoryFixture(clock);
    private final LedgerFixture ledger = new LedgerFixture(clock);
    private final CanaryDaysFixture canaries = new CanaryDaysFixture();
    private final VerifyFixture verify = new VerifyFixture(databases, ledger, canaries, clock);
    private final VerifyFixture.FixedTopics topics = verify.topics;

    @BeforeEach
    void daysAhead() {
        databases.withDaysAhead("chatbot.message", 14);
    }

    private void replace(String topic, Map<String, String> settings, @Nullable Instant oldest) {
        topics.facts.removeIf(fact -> fact.name().equals(topic));
        topics.facts.add(new TopicFacts(topic, settings, oldest == null ? Map.of() : Map.of(0, oldest)));
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
        assertThat(verify.heard.verifications).hasSize(2);
    }

    @Test
    void late_erasure_makes_the_whole_uncertain() {
        verify.erasures.erasedIn("chatbot", ErasuresFixture.hash(1), FIRST);
        clock.advance(Duration.ofMinutes(2));
        assertThat(findings()).containsExactly("erasure-late chatbot");
        assertThat(verified().state()).isEqualTo(State.UNKNOWN);
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
        replace("gem.typing", typing.settings(), clock.instant().minusSeconds(601));
        assertThat(check("kafka.gem.typing").state()).isEqualTo(State.DUE);
        clock.advance(Duration.ofMinutes(20));
        assertThat(check("kafka.gem.typing").state()).isEqualTo(State.BREACH);
    }

    @Test
    void drifted_missing_and_undeclared_topics_are_found() {
        replace("gem.handover", Map.of("cleanup.policy", "compact"), null);
        topics.facts.removeIf(fact -> fact.name().equals("gem.typing"));
        replace("gem.handover.copy", Map.of(), null);
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
        verify.gates.stale = true;
        Verification verification = verify.verify().await().atMost(Duration.ofSeconds(10));
        assertThat(verification.findings()).contains(new Finding(Finding.Kind.GATE_SHUT, "chatbot"));
        assertThat(verification.state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void ledger_that_cannot_be_read_is_found() {
        ledger.isAway(true);
        assertThat(findings()).containsExactly("unreachable retention.ledger");
    }

    @ParameterizedTest
    @EnumSource(Irregularity.Kind.class)
    void whatever_a_database_reports_is_a_finding(Irregularity.Kind kind) {
        databases.irregular(kind, "something");
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith(kind.wireName() + " chatbot")
                .endsWith("something");
        assertThat(verified().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void row_that_was_written_before_its_day_counts_by_when_it_was_written() {
        Partition young = conversationDay("chatbot.message", "2026-10-20");
        databases.with(young.scanned(Instant.parse("2026-09-28T00:00:00Z")));
        assertThat(findings()).containsExactly("postponed-row chatbot.message 2026-10-20");
        assertThat(check("chatbot.message").state()).isEqualTo(State.BREACH);
    }

    @Test
    void day_that_is_not_scanned_this_time_is_as_it_was_the_time_before() {
        Partition young = conversationDay("chatbot.message", "2026-10-20");
        Partition unscanned = new Partition(
                young.store(), young.dataClass(), young.day(), true, 7, young.oldestAt(), null, young.dueAt());
        databases.with(young.scanned(Instant.parse("2026-10-01T00:00:00Z")));
        assertThat(findings()).hasSize(1);

        databases.remove(young.store(), young.day());
        databases.with(unscanned);
        assertThat(findings()).containsExactly("postponed-row chatbot.message 2026-10-20");

        databases.remove(young.store(), young.day());
        databases.with(young);
        assertThat(findings()).isEmpty();
        databases.remove(young.store(), young.day());
        databases.with(unscanned);
        assertThat(findings()).isEmpty();
    }

    @Test
    void one_pinned_partition_of_a_topic_is_named() {
        DeclaredTopic handover = DeclaredTopic.named("gem.handover").orElseThrow();
        topics.facts.removeIf(fact -> fact.name().equals("gem.handover"));
        topics.facts.add(new TopicFacts(
                "gem.handover",
                handover.settings(),
                Map.of(
                        0, clock.instant().minusSeconds(60),
                        3, clock.instant().minus(handover.term().promised()))));
        assertThat(findings()).containsExactly("topic-partition-pinned gem.handover partition 3");
        assertThat(check("kafka.gem.handover").state()).isEqualTo(State.BREACH);
    }

    private static CanaryTrace canary(String store, String day) {
        return new CanaryTrace(StoreName.parse(store), LocalDate.parse(day));
    }

    @Test
    void canary_that_went_before_its_live_term_is_missing() {
        canaries.remembered.add(canary("chatbot.message", "2026-10-01"));
        databases.canaries().add(canary("chatbot.message", "2026-10-01"));
        assertThat(findings()).isEmpty();

        databases.canaries().clear();
        assertThat(findings()).containsExactly("canary-missing chatbot.message 2026-10-01");
        clock.set(Instant.parse("2026-10-28T00:00:00Z"));
        assertThat(findings()).doesNotContain("canary-missing chatbot.message 2026-10-01");
    }

    @Test
    void canary_that_is_there_at_its_deadline_is_late_also_when_nobody_remembers_it() {
        databases.canaries().add(canary("chatbot.message", "2026-10-01"));
        clock.set(Instant.parse("2026-10-29T00:00:00Z").minusNanos(1000));
        assertThat(findings()).isEmpty();
        clock.advance(Duration.ofNanos(1000));
        assertThat(findings()).contains("canary-late chatbot.message 2026-10-01");
    }

    @Test
    void day_without_a_canary_is_found_after_an_hour() {
        assertThat(findings()).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(findings()).containsExactly("canary-missing 2026-10-27");

        canaries.remembered.add(canary("chatbot.message", "2026-10-27"));
        databases.canaries().add(canary("chatbot.message", "2026-10-27"));
        assertThat(findings()).isEmpty();
        assertThat(verify.heard.newestCanary).isEqualTo("2026-10-27");
        clock.set(Instant.parse("2026-10-28T00:59:59Z"));
        assertThat(findings()).isEmpty();
        clock.set(Instant.parse("2026-10-28T01:00:00Z"));
        assertThat(findings()).containsExactly("canary-missing 2026-10-28");
    }

    @Test
    void days_of_canaries_that_cannot_be_read_are_found() {
        canaries.away = true;
        assertThat(findings()).containsExactly("unreachable retention.canary");
    }

    @Test
    void each_look_is_kept_and_what_was_not_measured_is_left_out() {
        databases.with(conversationDay("chatbot.message", "2026-10-26"));
        databases.with(conversationDay("livechat.message", "2026-10-26"));
        verified();
        databases.isAway("livechat");
        verified();

        assertThat(verify.history.recorded)
                .contains(new DailyAge(
                        "chatbot.message",
                        LocalDate.parse("2026-10-27"),
                        Duration.ofHours(36).minusMinutes(1),
                        Duration.ofHours(672)))
                .extracting(DailyAge::store)
                .contains("kafka.gem.typing")
                .doesNotContain("livechat.message");
        assertThat(verify.history.forgotten).isEqualTo("2025-09-27");
    }

    @Test
    void history_that_takes_nothing_spoils_no_verification() {
        verify.history.away = true;
        assertThat(verified().state()).isEqualTo(State.OK);
        assertThat(verify.heard.notKept).isEqualTo(1);
    }
}
