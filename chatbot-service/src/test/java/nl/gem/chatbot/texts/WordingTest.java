package nl.gem.chatbot.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.handover.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences that ship, filled in. */
class WordingTest {

    /** Half past one in the night from Saturday to Sunday, in summer. */
    private static final Instant NOW = Instant.parse("2026-10-24T23:30:00Z");

    private final Wording wording = new Wording(texts(), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-25T00:00:00Z | vandaag om 02.00 uur             | today at 02:00",
                "2026-10-25T12:00:00Z | vandaag om 13.00 uur             | today at 13:00",
                "2026-10-26T08:00:00Z | morgen om 09.00 uur              | tomorrow at 09:00",
                "2026-10-26T22:59:00Z | morgen om 23.59 uur              | tomorrow at 23:59",
                "2026-10-26T23:00:00Z | dinsdag 27 oktober om 00.00 uur  | on Tuesday 27 October at 00:00"
            })
    void when_the_desk_opens_is_told_on_the_calendar_and_clock_of_here(Instant opensAt, String dutch, String english) {
        assertThat(wording.unavailable(Language.NL, opensAt))
                .contains(": " + dutch + ".")
                .contains("14 0165");
        assertThat(wording.unavailable(Language.EN, opensAt))
                .contains(english + ".")
                .contains("14 0165");
    }

    @Test
    void that_nobody_is_free_is_told_with_the_wait_in_whole_minutes_if_it_is_known() {
        assertThat(wording.busy(Language.NL, null)).doesNotContain("minu").contains("14 0165");
        assertThat(wording.busy(Language.NL, 0)).endsWith("ongeveer 1 minuut.");
        assertThat(wording.busy(Language.NL, 61)).endsWith("ongeveer 2 minuten.");
        assertThat(wording.busy(Language.EN, 240)).endsWith("about 4 minutes.");
    }

    @Test
    void a_transfer_sounds_different_from_a_lost_connection() {
        assertThat(wording.text(Notice.LEFT_FOR_COLLEAGUE, Language.NL, "Sanne"))
                .startsWith("Sanne verbindt je door met een collega.");
        assertThat(wording.text(Notice.LEFT, Language.NL, "Sanne")).contains("weggevallen", "vooraan");
    }

    private static Texts texts() {
        try {
            return new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(WordingTest.class.getResource("/texts.properties")))
                    .withMapping(Texts.class)
                    .build()
                    .getConfigMapping(Texts.class);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
