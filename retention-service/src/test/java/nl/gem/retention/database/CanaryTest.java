package nl.gem.retention.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gem.kit.testing.MutableClock;
import nl.gem.local.Databases;
import nl.gem.retention.canary.CanaryDaysFixture;
import nl.gem.retention.canary.MakeCanary;
import nl.gem.retention.inventory.CanaryTrace;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.ledger.LedgerFixture;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Term;
import nl.gem.retention.verification.VerifyFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A canary in the chatbot's real tables, while the clock moves on to its deadline. */
class CanaryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Term CONVERSATION = InventoryFixture.POLICY.get(DataClass.CONVERSATION);
    private static final Term ADDRESS = InventoryFixture.POLICY.get(DataClass.ADDRESS);

    private final RealDatabases real = new RealDatabases();
    private final MutableClock clock = new MutableClock(Instant.now());
    private final LocalDate day = Term.dayOf(clock.instant());
    private final CanaryDaysFixture days = new CanaryDaysFixture();
    private final MakeCanary makeCanary = new MakeCanary(new CanaryFunction(real.pools), days, clock);
    private final VerifyFixture verify = new VerifyFixture(real.reports, new LedgerFixture(clock), days, clock);

    @BeforeEach
    void make() {
        moveTo(clock.instant());
    }

    @AfterEach
    void stop() {
        real.close();
    }

    private void moveTo(Instant moment) {
        clock.set(moment);
        real.moveClocks(Duration.between(Instant.now(), moment));
        makeCanary.make().await().atMost(PATIENCE);
    }

    private List<String> findings() {
        return verify.verify().await().atMost(PATIENCE).findings().stream()
                .map(finding -> finding.kind().wireName() + " " + finding.subject())
                .toList();
    }

    @Test
    void canary_lives_through_every_store_until_its_term_and_what_keeps_it_alarms() {
        assertThat(days.remembered)
                .extracting(trace -> trace.store().table())
                .containsExactlyInAnyOrder(
                        "access_conversation",
                        "command",
                        "conversation",
                        "feedback",
                        "handover",
                        "message",
                        "question_review",
                        "rating",
                        "refused_offer",
                        "request_origin",
                        "resident_presence");
        assertThat(findings()).isEmpty();

        moveTo(ADDRESS.dueAt(day));
        real.dropDue(clock.instant(), store -> true);
        assertThat(findings()).isEmpty();
        assertThat(real.look(Databases.CHATBOT).canaries())
                .filteredOn(trace -> trace.day().equals(day))
                .extracting(trace -> trace.store().table())
                .hasSize(10)
                .doesNotContain("request_origin");

        moveTo(CONVERSATION.breachAt(day));
        real.dropDue(clock.instant(), store -> !store.table().equals("feedback"));
        assertThat(findings()).containsExactly("canary-late chatbot.feedback " + day);

        real.dropDue(clock.instant(), store -> true);
        assertThat(findings()).isEmpty();
        assertThat(real.look(Databases.CHATBOT).canaries())
                .extracting(CanaryTrace::day)
                .doesNotContain(day);
    }

    @Test
    void canary_that_somebody_deletes_too_early_is_missed_and_not_made_again() {
        real.asSuperuser(Databases.CHATBOT, "delete from gem.rating");
        makeCanary.make().await().atMost(PATIENCE);
        assertThat(findings()).containsExactly("canary-missing chatbot.rating " + day);
    }

    /** Nothing that reads conversations has a use for it: see the conditions of figures, training and the desk. */
    @Test
    void canary_is_closed_and_counts_for_nothing() {
        assertThat(
                        real.column(
                                Databases.CHATBOT,
                                "select owner || ' ' || training || ' ' || count(*) from gem.conversation group by owner, training"))
                .containsExactly("CLOSED false 1");
        assertThat(real.column(Databases.CHATBOT, "select author from gem.message where author = 'GEM'"))
                .isEmpty();
        assertThat(real.column(
                        Databases.CHATBOT,
                        "select requested_at::text from gem.handover where requested_at >= gem.figures_open_since()"))
                .isEmpty();
        assertThat(real.column(Databases.CHATBOT, "select position::text from gem.outbox"))
                .isEmpty();
    }
}
