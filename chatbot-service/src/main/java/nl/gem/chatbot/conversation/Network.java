package nl.gem.chatbot.conversation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address cut down to its network at the door: /24 for IPv4, /48 for IPv6. The whole address is never kept. */
public record Network(String cidr) {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";

    /** Only what Java takes for an address: anything else it would look up as a name. */
    private static final Pattern LITERAL =
            Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|[0-9a-fA-F:][0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Reads what {@link #cidr()} gives, also as PostgreSQL writes it; empty when it is no network of that size. */
    public static Optional<Network> parse(String cidr) {
        int slash = cidr.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : of(cidr.substring(0, slash)).filter(network -> network.isOfSize(cidr.substring(slash)));
    }

    private boolean isOfSize(String prefix) {
        return cidr.endsWith(prefix);
    }

    /** @param address a literal IP address; a name is never looked up */
    public static Optional<Network> of(String address) {
        String literal = address.replaceFirst("%.*$", "");
        if (!LITERAL.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress parsed = InetAddress.getByName(literal);
            int kept = parsed instanceof Inet4Address ? 3 : 6;
            byte[] bytes = parsed.getAddress();
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return Optional.of(new Network(InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
