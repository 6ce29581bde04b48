package nl.gem.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final String GATEWAY = "10.42.0.9:4711";
    private static final String RESIDENT = "198.51.100.7";

    private final ClientAddress behindGateways =
            new ClientAddress(Optional.of(List.of("10.42.0.0/16", "fd00:42::/32")));
    private final ClientAddress behindNothing = new ClientAddress(Optional.empty());

    @Test
    void gateway_is_believed() {
        assertThat(behindGateways.of(GATEWAY, List.of(RESIDENT))).contains(RESIDENT);
        assertThat(behindGateways.of("[fd00:42::9]:4711", List.of(RESIDENT))).contains(RESIDENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "203.0.113.5, 203.0.113.6", "10.42.0.1", "unknown", "", ",,"})
    void what_the_client_wrote_before_the_gateway_added_its_word_does_not_count(String forged) {
        assertThat(behindGateways.of(GATEWAY, List.of(forged + ", " + RESIDENT)))
                .contains(RESIDENT);
        assertThat(behindGateways.of(GATEWAY, List.of(forged, RESIDENT))).contains(RESIDENT);
    }

    @Test
    void a_second_gateway_behind_the_first_is_passed_over() {
        assertThat(behindGateways.of(GATEWAY, List.of("203.0.113.5, " + RESIDENT + ", 10.42.7.7")))
                .contains(RESIDENT);
    }

    @Property
    void header_of_a_peer_that_is_no_gateway_is_ignored(@ForAll List<String> forged) {
        assertThat(behindGateways.of(RESIDENT + ":5000", forged)).contains(RESIDENT);
        assertThat(behindNothing.of(GATEWAY, forged)).contains("10.42.0.9");
    }

    @Property
    void the_last_word_of_the_gateway_stands_whatever_came_before(@ForAll String forged) {
        assertThat(behindGateways.of(GATEWAY, List.of(forged, RESIDENT))).contains(RESIDENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "_hidden", "gem.example.nl", "localhost", "10.42.3.3", "999.1.1.1"})
    void gateway_that_names_no_resident_gives_no_address_and_no_name_is_looked_up(String word) {
        assertThat(behindGateways.of(GATEWAY, List.of(word))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7:61000, 198.51.100.7",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1]:61000, 2001:db8:0:0:0:0:0:1"
    })
    void entry_may_have_a_port_and_brackets(String entry, String address) {
        assertThat(behindGateways.of(GATEWAY, List.of(entry))).contains(address);
    }
}
