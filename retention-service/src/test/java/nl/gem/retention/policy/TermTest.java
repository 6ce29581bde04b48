package nl.gem.retention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TermTest {

    private static final Term CONVERSATION = new Term(Duration.ofHours(648), Duration.ofHours(672));
    private static final Instant DAY = Instant.parse("2026-10-01T00:00:00Z");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2026, 1, 1).toEpochDay(),
                        LocalDate.of(2032, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(1_767_225_600_000_000L, 1_988_150_400_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    @Property
    void days_follow_each_other_without_gap_or_overlap(@ForAll("days") LocalDate day) {
        assertThat(Term.endOf(day)).isEqualTo(Term.startOf(day.plusDays(1)));
        assertThat(Duration.between(Term.startOf(day), Term.endOf(day))).isEqualTo(Duration.ofHours(24));
    }

    @Property
    void a_moment_is_of_the_utc_day_that_holds_it(@ForAll("moments") Instant moment) {
        LocalDate day = Term.dayOf(moment);
        assertThat(moment).isAfterOrEqualTo(Term.startOf(day)).isBefore(Term.endOf(day));
    }

    @Property(tries = 200)
    void zone_of_the_machine_changes_nothing(@ForAll("moments") Instant moment) {
        TimeZone before = TimeZone.getDefault();
        try {
            assertThat(Stream.of("Europe/Amsterdam", "Pacific/Kiritimati", "America/Adak")
                            .map(zone -> {
                                TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
                                return CONVERSATION.dueAt(Term.dayOf(moment));
                            }))
                    .containsOnly(CONVERSATION.dueAt(Term.dayOf(moment)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property
    void nothing_reaches_its_term_before_its_day_is_in_breach(@ForAll("moments") Instant item) {
        Instant breach = CONVERSATION.breachAt(Term.dayOf(item));
        assertThat(Duration.between(item, breach)).isLessThanOrEqualTo(Duration.ofHours(672));
        assertThat(Duration.between(item, CONVERSATION.dueAt(Term.dayOf(item)))).isGreaterThan(Duration.ofHours(624));
    }

    @Property
    void state_only_ever_gets_worse(
            @ForAll("moments") Instant oldest,
            @ForAll @IntRange(max = 3_000) int hours,
            @ForAll @IntRange(max = 100) int later) {
        Instant now = oldest.plus(Duration.ofHours(hours));
        assertThat(CONVERSATION.stateAt(now.plus(Duration.ofHours(later)), oldest))
                .isGreaterThanOrEqualTo(CONVERSATION.stateAt(now, oldest));
    }

    @Example
    void boundaries_are_exact_to_the_microsecond() {
        Duration micro = Duration.ofNanos(1000);
        Instant due = DAY.plus(Duration.ofHours(648));
        Instant breach = DAY.plus(Duration.ofHours(672));

        assertThat(CONVERSATION.dueAt(LocalDate.of(2026, 10, 1))).isEqualTo(due);
        assertThat(CONVERSATION.breachAt(LocalDate.of(2026, 10, 1))).isEqualTo(breach);
        assertThat(CONVERSATION.stateAt(due.minus(micro), DAY)).isEqualTo(State.OK);
        assertThat(CONVERSATION.stateAt(due, DAY)).isEqualTo(State.DUE);
        assertThat(CONVERSATION.stateAt(breach.minus(micro), DAY)).isEqualTo(State.DUE);
        assertThat(CONVERSATION.stateAt(breach, DAY)).isEqualTo(State.BREACH);
    }

    @Example
    void change_of_the_clocks_and_leap_day_are_ordinary_days() {
        Stream.of("2026-03-28", "2026-10-24", "2028-02-28", "2027-12-31")
                .map(LocalDate::parse)
                .forEach(day -> {
                    assertThat(Duration.between(Term.startOf(day), CONVERSATION.breachAt(day)))
                            .isEqualTo(Duration.ofHours(672));
                    assertThat(CONVERSATION.breachAt(day)).isEqualTo(Term.startOf(day.plusDays(28)));
                });
    }

    @Example
    void terms_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Term(Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term(Duration.ofHours(2), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void not_knowing_is_worse_than_due_and_better_than_breach() {
        assertThat(State.worst(Stream.of(State.DUE, State.UNKNOWN))).isEqualTo(State.UNKNOWN);
        assertThat(State.worst(Stream.of(State.BREACH, State.UNKNOWN))).isEqualTo(State.BREACH);
        assertThat(State.worst(Stream.of())).isEqualTo(State.OK);
    }
}
