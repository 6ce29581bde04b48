package nl.gem.acceptance.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.gem.acceptance.handover.Schedule.Weather;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ways of looking can fail: without any one of the rules an invariant breaks. */
class MissingRuleTest {

    private static final int TRIES = 20_000;
    private static final int LONGEST = 60;
    private static final int MANY = 1_000_000;

    @ParameterizedTest
    @EnumSource
    void search_notices_a_missing_rule(Mutant mutant) {
        assertThat(Search.from(mutant.scenario.start(), mutant.machines).broken())
                .hasValueSatisfying(broken -> assertThat(broken).startsWith(mutant.breaks));
    }

    /** But for one that takes two dead letters around the same offer: only the search finds those. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FINAL")
    void random_schedules_notice_a_missing_rule(Mutant mutant) {
        Random random = new Random(20_260_601);
        Optional<String> broken = Stream.generate(() -> schedule(random))
                .limit(TRIES)
                .flatMap(schedule -> schedule.play(mutant.machines).stream())
                .findFirst();
        assertThat(broken).isPresent();
    }

    private static Schedule schedule(Random random) {
        Weather weather = Weather.values()[random.nextInt(Weather.values().length)];
        return new Schedule(
                weather,
                random.ints(random.nextInt(LONGEST + 1), 0, MANY).boxed().toList());
    }
}
