package nl.gem.retention.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.gate.GatesFixture;
import nl.gem.retention.ledger.Draft;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.LedgerFixture;
import org.junit.jupiter.api.Test;

class CheckGatesTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-26T10:00:00Z"));
    private final GatesFixture gates = new GatesFixture(clock);
    private final LedgerFixture ledger = new LedgerFixture(clock);
    private final CheckGates check = new CheckGates(gates, ledger, clock);

    private List<Finding> findings() {
        return check.findings(List.of()).await().atMost(Duration.ofSeconds(5));
    }

    @Test
    void a_gate_that_is_shut_is_found_whoever_shut_it() {
        assertThat(findings()).isEmpty();

        gates.closedBecause = "by-hand";
        assertThat(findings()).containsExactly(new Finding(Finding.Kind.GATE_SHUT, "chatbot"));

        gates.closedBecause = null;
        gates.stale = true;
        assertThat(findings()).containsExactly(new Finding(Finding.Kind.GATE_SHUT, "chatbot"));
    }

    @Test
    void a_ledger_from_the_past_is_found_for_a_week() {
        ledger.append(Draft.of(Kind.LEDGER_BEHIND, "chatbot.gate", LocalDate.parse("2026-11-26"), 9))
                .await()
                .indefinitely();
        Finding behind = new Finding(Finding.Kind.LEDGER_BEHIND, "retention.ledger");

        assertThat(findings()).containsExactly(behind);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(findings()).containsExactly(behind);
        clock.advance(Duration.ofSeconds(1));
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_ledger_that_is_away_hides_no_gate() {
        ledger.isAway(true);
        gates.stale = true;
        assertThat(findings()).containsExactly(new Finding(Finding.Kind.GATE_SHUT, "chatbot"));
    }
}
