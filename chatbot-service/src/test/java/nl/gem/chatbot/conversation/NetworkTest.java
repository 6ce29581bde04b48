package nl.gem.chatbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "255.255.255.255, 255.255.255.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
        "2001:DB8:abcd::1, 2001:db8:abcd:0:0:0:0:0/48",
        "::1, 0:0:0:0:0:0:0:0/48",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/48"
    })
    void an_address_is_cut_down_to_its_network(String address, String network) {
        assertThat(Network.of(address)).map(Network::cidr).contains(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "localhost",
                "192.0.2",
                "192.0.2.256",
                "1.2.3.4.5",
                "1234567890",
                "2001:db8::1::2",
                "1:2",
                ".:1",
                "192.0.2.77, 10.0.0.1",
                "192.0.2.77:443",
                "[::1]"
            })
    void what_is_no_address_gives_no_network(String garbage) {
        assertThat(Network.of(garbage)).isEmpty();
    }

    /** Names of nothing but hexadecimal letters look like the start of an IPv6 address. */
    @ParameterizedTest
    @ValueSource(strings = {"abc", "cafe.be", "dead.beef.ca", "ad.de"})
    void a_name_is_never_looked_up(String name) {
        assertThat(Network.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0/24",
        "2001:db8:7::/48, 2001:db8:7:0:0:0:0:0/48",
        "2001:db8:7:0:0:0:0:0/48, 2001:db8:7:0:0:0:0:0/48"
    })
    void a_network_is_read_as_it_is_written_here_and_in_the_database(String written, String network) {
        assertThat(Network.parse(written)).map(Network::cidr).contains(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/24", "192.0.2.0", "192.0.2.0/16", "192.0.2.0/240", "2001:db8::/32", "x/24"})
    void what_is_no_network_of_that_size_is_not_read(String garbage) {
        assertThat(Network.parse(garbage)).isEmpty();
    }

    @Test
    void two_addresses_of_one_network_cannot_be_told_apart() {
        assertThat(Network.of("198.51.100.1")).isEqualTo(Network.of("198.51.100.254"));
        assertThat(Network.of("2001:db8:1:ffff::1")).isEqualTo(Network.of("2001:db8:1::2"));
    }
}
