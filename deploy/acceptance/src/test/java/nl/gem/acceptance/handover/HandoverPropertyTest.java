package nl.gem.acceptance.handover;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import nl.gem.acceptance.handover.Schedule.Weather;

/**
 * The handover's two state machines, in plain Java, under schedules of any order: duplicates, crashes and dead letters
 * on either side included. A failing schedule is shrunk and told in words.
 */
class HandoverPropertyTest {

    private static final int LONGEST = 60;
    private static final int MANY = 1_000_000;

    @Property(tries = 40_000, edgeCases = EdgeCasesMode.NONE)
    void any_schedule_keeps_every_invariant(@ForAll("schedules") Schedule schedule) {
        assertThat(schedule.play(new Machines())).isEmpty();
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<Integer> choice =
                Arbitraries.integers().between(0, MANY).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(
                        Arbitraries.of(Weather.class),
                        choice.list().ofMaxSize(LONGEST).withSizeDistribution(RandomDistribution.uniform()))
                .as(Schedule::new);
    }
}
