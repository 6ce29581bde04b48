package nl.gem.chatbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void the_last_message_that_fits_leaves_room_for_the_notices() {
        int most = Limits.MESSAGES - Limits.MESSAGES_FOR_NOTICES;

        assertThat(Limits.fits(most - 2, 0, 2, 0)).isTrue();
        assertThat(Limits.fits(most - 1, 0, 2, 0)).isFalse();
    }

    @Test
    void the_last_byte_that_fits_is_the_two_hundred_thousandth() {
        assertThat(Limits.fits(0, Limits.BYTES - 10, 1, 10)).isTrue();
        assertThat(Limits.fits(0, Limits.BYTES - 10, 1, 11)).isFalse();
    }

    @Test
    void text_is_measured_in_bytes_and_not_in_letters() {
        assertThat(Draft.notice("é😀").bytes()).isEqualTo(6);
    }

    @Test
    void an_id_knows_when_it_was_born() {
        UUID known = UUID.fromString("018f0000-0000-7abc-8123-456789abcdef");

        assertThat(new ConversationId(known).bornAt()).isEqualTo(Instant.ofEpochMilli(0x018f00000000L));
        assertThat(ConversationFixture.ID.bornAt()).isEqualTo(ConversationFixture.BORN);
    }

    @Test
    void the_log_begins_at_one() {
        assertThatThrownBy(() -> Message.of(Draft.notice("nul"), 0, 0, ConversationFixture.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
