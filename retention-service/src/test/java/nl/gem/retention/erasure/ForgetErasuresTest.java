package nl.gem.retention.erasure;

import static nl.gem.retention.erasure.ErasuresFixture.hash;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.policy.Promises;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgetErasuresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final ErasuresFixture erasures = new ErasuresFixture(clock);
    private final ForgetErasures forgetErasures =
            new ForgetErasures(erasures, erasures, erasures, new Promises(InventoryFixture.POLICY), clock);

    @BeforeEach
    void oneIsListed() {
        ErasureRequest request = erasures.erasedIn("chatbot", hash(1), DAY);
        erasures.add(List.of(request)).await().indefinitely();
    }

    private boolean isListed() {
        forgetErasures.forget().await().atMost(Duration.ofSeconds(5));
        return !erasures.all().await().indefinitely().isEmpty();
    }

    /** Promised are 672 hours; the day after the conversation's, and one more because the databases forget first. */
    @Test
    void hash_stays_until_no_copy_of_the_day_can_be_left_anywhere() {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-10-30T23:59:59Z")));
        assertThat(isListed()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isListed()).isFalse();
    }

    @Test
    void nothing_is_forgotten_while_clocks_are_apart_or_a_database_is_away() {
        clock.advance(Duration.ofDays(40));
        erasures.clockIsFast("livechat", Duration.ofMinutes(6));
        assertThat(isListed()).isTrue();
        assertThat(erasures.remembers("chatbot", hash(1))).isTrue();

        erasures.clockIsFast("livechat", Duration.ZERO);
        erasures.isAway("retention");
        assertThat(isListed()).isTrue();

        erasures.isBack("retention");
        assertThat(isListed()).isFalse();
        assertThat(erasures.remembers("chatbot", hash(1))).isFalse();
    }
}
