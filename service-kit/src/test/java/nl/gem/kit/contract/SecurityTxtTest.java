package nl.gem.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SecurityTxtTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:15:30.123Z");

    @Test
    void fields_are_those_of_the_standard_one_a_line() {
        assertThat(at(NOW).text()).isEqualTo("""
                Contact: mailto:cvd@example.nl
                Expires: 2027-05-25T10:15:30Z
                Preferred-Languages: nl, en
                Policy: https://example.nl/cvd
                """.replace("\n", "\r\n"));
    }

    @Property
    void it_has_never_expired_and_never_lasts_a_year(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant now = Instant.ofEpochSecond(second);

        Instant expires = Instant.parse(fields(at(now).text()).get("Expires"));

        assertThat(expires).isAfter(now.plus(Duration.ofDays(30))).isBefore(now.plus(Duration.ofDays(365)));
    }

    @Test
    void without_a_contact_there_is_none() {
        SecurityTxt silent =
                new SecurityTxt(Clock.systemUTC(), Optional.empty(), Optional.of("https://example.nl/cvd"));

        assertThat(silent.text()).isEmpty();
    }

    private static SecurityTxt at(Instant moment) {
        return new SecurityTxt(
                Clock.fixed(moment, ZoneOffset.UTC),
                Optional.of("mailto:cvd@example.nl"),
                Optional.of("https://example.nl/cvd"));
    }

    private static Map<String, String> fields(String text) {
        return text.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}
