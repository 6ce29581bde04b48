package nl.gem.kit.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of networks such as {@code 10.0.0.0/8}; no name is ever looked up. */
public final class Networks {

    private static final Pattern CIDR = Pattern.compile("([0-9A-Fa-f.:]+)/(\\d{1,3})");

    /** Wider than any network of a gateway: who trusts half the world trusts everybody. */
    private static final int WIDEST = 8;

    private final List<IpSubnetFilterRule> rules;

    /** @throws IllegalArgumentException with a sentence, for what is no list of networks */
    Networks(List<String> cidrs) {
        fault(cidrs).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        this.rules = cidrs.stream().map(Networks::rule).toList();
    }

    /** One sentence about the first that is no network, or one that is too wide to be trusted. */
    public static Optional<String> fault(List<String> cidrs) {
        return cidrs.stream()
                .filter(cidr -> !isNarrow(cidr))
                .findFirst()
                .map(cidr -> "\"" + cidr + "\" is not a network such as 10.1.0.0/16, or wider than /" + WIDEST + ".");
    }

    boolean contain(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return rules.stream().anyMatch(rule -> rule.matches(socket));
    }

    /** The address that a literal stands for, or null. */
    static @Nullable InetAddress literal(String text) {
        return NetUtil.createInetAddressFromIpAddressString(text);
    }

    private static boolean isNarrow(String cidr) {
        var matcher = CIDR.matcher(cidr);
        if (!matcher.matches()) {
            return false;
        }
        InetAddress address = literal(matcher.group(1));
        int bits = Integer.parseInt(matcher.group(2));
        return address != null && bits >= WIDEST && bits <= address.getAddress().length * 8;
    }

    private static IpSubnetFilterRule rule(String cidr) {
        String[] parts = cidr.split("/", 2);
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
    }
}
