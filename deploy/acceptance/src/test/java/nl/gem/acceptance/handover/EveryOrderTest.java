package nl.gem.acceptance.handover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search of the executable specification, over the real rules. */
class EveryOrderTest {

    @ParameterizedTest
    @EnumSource
    void every_order_within_the_bounds_keeps_every_invariant(Scenario scenario) {
        Search.Found found = Search.from(scenario.start(), new Machines());
        assertThat(found.broken()).isEmpty();
        assertThat(found.worlds()).isGreaterThan(1_000);
    }
}
