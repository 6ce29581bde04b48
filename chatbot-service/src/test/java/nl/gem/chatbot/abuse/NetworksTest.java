package nl.gem.chatbot.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.gem.chatbot.conversation.Network;
import nl.gem.kit.testing.MutableClock;
import org.junit.jupiter.api.Test;

class NetworksTest {

    private static final Network LIBRARY = Network.of("192.0.2.7").orElseThrow();
    private static final Network OFFICE = Network.of("2001:db8:7::1").orElseThrow();

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-28T10:00:00Z"));
    private final Networks networks = new Networks(new Few(), clock);

    /** Three sockets, two conversations at once and one more each second, four searches at once. */
    private record Few() implements NetworkLimits {

        @Override
        public int sockets() {
            return 3;
        }

        @Override
        public double startsPerMinute() {
            return 60;
        }

        @Override
        public int startsAtOnce() {
            return 2;
        }

        @Override
        public double searchesPerSecond() {
            return 1;
        }

        @Override
        public int searchesAtOnce() {
            return 4;
        }
    }

    @Test
    void a_network_has_so_many_sockets_and_others_do_not_notice() {
        for (int i = 0; i < 3; i++) {
            assertThat(networks.admit(LIBRARY)).isEqualTo(Admission.WELCOME);
            networks.use(LIBRARY).opened();
        }

        assertThat(networks.admit(LIBRARY)).isEqualTo(Admission.TOO_MANY);
        assertThat(networks.admit(OFFICE)).isEqualTo(Admission.WELCOME);

        networks.use(LIBRARY).closed();
        assertThat(networks.admit(LIBRARY)).isEqualTo(Admission.WELCOME);
    }

    @Test
    void conversations_start_in_a_burst_and_then_steadily() {
        assertThat(starts(3)).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        assertThat(starts(2)).isEqualTo(1);
        assertThat(networks.mayStart(OFFICE)).isTrue();
    }

    @Test
    void searches_have_a_limit_of_their_own() {
        assertThat(IntStream.range(0, 6)
                        .filter(i -> networks.maySearch(LIBRARY))
                        .count())
                .isEqualTo(4);
        assertThat(networks.mayStart(LIBRARY)).isTrue();
    }

    @Test
    void every_refusal_is_counted_once() {
        starts(5);
        networks.block(List.of(OFFICE));
        networks.admit(OFFICE);

        assertThat(networks.takeRefusals()).isEqualTo(Map.of(LIBRARY, 3, OFFICE, 1));
        assertThat(networks.takeRefusals()).isEmpty();
    }

    @Test
    void what_could_not_be_stored_is_counted_with_what_comes_next() {
        networks.refused(LIBRARY);
        Map<Network, Integer> taken = networks.takeRefusals();
        networks.refused(LIBRARY);
        networks.putBack(taken);

        assertThat(networks.takeRefusals()).isEqualTo(Map.of(LIBRARY, 2));
    }

    @Test
    void a_block_reaches_sockets_that_are_open_and_ends() {
        NetworkUse open = networks.use(LIBRARY);
        networks.block(List.of(LIBRARY));

        assertThat(open.isBlocked()).isTrue();
        assertThat(networks.admit(LIBRARY)).isEqualTo(Admission.BLOCKED);
        assertThat(networks.maySearch(LIBRARY)).isFalse();
        assertThat(networks.admit(OFFICE)).isEqualTo(Admission.WELCOME);

        networks.block(List.of());
        assertThat(open.isBlocked()).isFalse();
        assertThat(networks.admit(LIBRARY)).isEqualTo(Admission.WELCOME);
    }

    @Test
    void who_comes_after_the_block_is_blocked_too_also_after_midnight() {
        networks.block(List.of(LIBRARY));
        assertThat(networks.admit(LIBRARY)).isEqualTo(Admission.BLOCKED);

        clock.advance(Duration.ofDays(1));
        networks.tidy();
        assertThat(networks.admit(LIBRARY)).isEqualTo(Admission.BLOCKED);
    }

    @Test
    void a_network_is_forgotten_when_it_is_idle_and_not_before() {
        NetworkUse use = networks.use(LIBRARY);
        use.opened();
        networks.tidy();
        assertThat(networks.use(LIBRARY)).isSameAs(use);

        use.closed();
        starts(1);
        networks.tidy();
        assertThat(networks.use(LIBRARY)).isSameAs(use);

        clock.advance(Duration.ofSeconds(1));
        networks.tidy();
        assertThat(networks.use(LIBRARY)).isNotSameAs(use);
    }

    @Test
    void a_new_day_has_a_new_key() {
        NetworkUse use = networks.use(LIBRARY);
        use.opened();

        clock.advance(Duration.ofHours(14));
        networks.tidy();

        assertThat(networks.use(LIBRARY)).isNotSameAs(use);
    }

    private long starts(int times) {
        return IntStream.range(0, times).filter(i -> networks.mayStart(LIBRARY)).count();
    }
}
