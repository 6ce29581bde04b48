package nl.gem.retention.gate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, IN_STEP",
        "7, 7, IN_STEP",
        "7, 8, IN_STEP",
        "7, 6, LAST_COUNT_MISSING",
        "7, 5, RETURNED",
        "7, 0, RETURNED",
        "7, 9, LEDGER_BEHIND",
        "0, 2, LEDGER_BEHIND"
    })
    void one_count_more_or_less_is_a_crash_or_a_fail_over_and_two_are_a_backup(
            long ours, long theirs, Standing standing) {
        assertThat(Standing.of(ours, theirs)).isEqualTo(standing);
    }

    /** A count is sent until it has arrived, so whatever fails, a database lacks one at most. */
    @Property
    void failures_alone_never_look_like_a_backup(@ForAll boolean[] arrives, @ForAll @LongRange(max = 9) long start) {
        long ours = start;
        long theirs = start;
        for (boolean arrived : arrives) {
            assertThat(Standing.of(ours, theirs)).isIn(Standing.IN_STEP, Standing.LAST_COUNT_MISSING);
            ours = Standing.of(ours, theirs).next(ours, theirs);
            if (arrived) {
                theirs = ours;
            }
        }
    }

    @Property
    void what_lost_two_counts_or_more_is_always_noticed(
            @ForAll @LongRange(max = 1_000_000) long counted, @ForAll @LongRange(min = 2, max = 1_000) long lost) {
        assertThat(Standing.of(counted + lost, counted)).isEqualTo(Standing.RETURNED);
        assertThat(Standing.of(counted, counted + lost)).isEqualTo(Standing.LEDGER_BEHIND);
    }
}
