package nl.gem.chatbot.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void a_period_of_one_day_and_of_four_hundred_is_taken() {
        assertThat(Period.of("2026-01-01", "2026-01-01")).isEqualTo(new Period.Days(FIRST, FIRST));
        assertThat(Period.of("2026-01-01", "2027-02-04")).isEqualTo(new Period.Days(FIRST, FIRST.plusDays(399)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2027-02-05, 400 days",
        "2026-01-02, 2026-01-01, not before",
        "2026-02-30, 2026-03-01, a date such as",
        "01-02-2026, 2026-03-01, a date such as",
        "2026-01-01, , a date such as",
        ", 2026-01-01, a date such as",
        "+999999999-01-01, +999999999-01-02, a date such as",
        "2026-01-01, '2026-01-02; drop', a date such as"
    })
    void anything_else_is_refused_with_a_sentence(String from, String to, String why) {
        assertThat(Period.of(from, to))
                .isInstanceOfSatisfying(
                        Period.Refused.class,
                        refused -> assertThat(refused.why()).contains(why).endsWith("."));
    }

    @Test
    void nobody_makes_a_wrong_period_by_hand() {
        assertThatThrownBy(() -> new Period.Days(FIRST, FIRST.plusDays(400)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
