package nl.gem.kit.http;

import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. {@code X-Forwarded-For} counts only when the peer is a gateway of ours, and then its last
 * entry that is no gateway: whatever stands before it the client may have written itself. {@code Forwarded} and
 * {@code X-Real-IP} never count. It is also looked up where nothing is injected, so it is kept.
 */
@Unremovable
@ApplicationScoped
public class ClientAddress {

    /** The only header of its kind that is read. */
    public static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final Pattern WITH_PORT = Pattern.compile("^\\[?(.+?)]?:\\d+$");
    private static final Pattern BRACKETS = Pattern.compile("^\\[(.+)]$");

    private final Networks gateways;

    ClientAddress(@ConfigProperty(name = "gem.gateway-networks") Optional<List<String>> gateways) {
        this.gateways = new Networks(gateways.orElse(List.of()));
    }

    /** Of a request on the public port. */
    public Optional<String> of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return of(peer.hostAddress() + ":" + peer.port(), request.headers().getAll(FORWARDED_FOR));
    }

    /**
     * @param peer who is connected, as {@code address:port}
     * @param forwardedFor the header's values in the order in which they came
     * @return a literal address, or nothing when there is none to believe
     */
    public Optional<String> of(String peer, List<String> forwardedFor) {
        InetAddress nearest = Networks.literal(WITH_PORT.matcher(peer).replaceFirst("$1"));
        String[] chain = String.join(",", forwardedFor).split(",", -1);
        for (int hop = chain.length - 1; hop >= 0 && nearest != null && gateways.contain(nearest); hop--) {
            nearest = entry(chain[hop].trim());
        }
        return nearest == null || gateways.contain(nearest) ? Optional.empty() : Optional.of(nearest.getHostAddress());
    }

    private static @Nullable InetAddress entry(String text) {
        InetAddress plain = Networks.literal(BRACKETS.matcher(text).replaceFirst("$1"));
        return plain != null ? plain : Networks.literal(WITH_PORT.matcher(text).replaceFirst("$1"));
    }
}
