package nl.gem.chatbot.abuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import nl.gem.chatbot.conversation.Network;

/** The networks that ask something of this replica, and how often each was refused since that was last stored. */
@ApplicationScoped
public class Networks {

    private static final double SECONDS_IN_MINUTE = 60;

    private final NetworkLimits limits;
    private final Clock clock;
    private final Map<Network, Integer> refusals = new HashMap<>();
    private volatile Day day;
    private volatile Set<Network> blocked = Set.of();

    /** Since every day has a key of its own, what was counted on one day is not known on the next. */
    private record Day(LocalDate date, SecretKeySpec key, Map<HashedNetwork, NetworkUse> uses) {}

    Networks(NetworkLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.day = newDay(today());
    }

    /** A socket keeps what it gets here until it closes, also past midnight. */
    public NetworkUse use(Network network) {
        Day now = day;
        return now.uses().computeIfAbsent(HashedNetwork.of(network, now.key()), key -> newUse(network));
    }

    /** Whether one more socket of it may open. A refusal is counted. */
    public Admission admit(Network network) {
        NetworkUse use = use(network);
        Admission admission =
                use.isBlocked() ? Admission.BLOCKED : use.isFull() ? Admission.TOO_MANY : Admission.WELCOME;
        if (admission != Admission.WELCOME) {
            refused(network);
        }
        return admission;
    }

    /** Whether it may start one more conversation now. A refusal is counted. */
    public boolean mayStart(Network network) {
        return countUnless(use(network).mayStart(), network);
    }

    /** Whether it may look for articles once more now. A refusal is counted. */
    public boolean maySearch(Network network) {
        return countUnless(use(network).maySearch(), network);
    }

    private boolean countUnless(boolean allowed, Network network) {
        if (!allowed) {
            refused(network);
        }
        return allowed;
    }

    public synchronized void refused(Network network) {
        refusals.merge(network, 1, Integer::sum);
    }

    /** How often each was refused since this was last asked. */
    synchronized Map<Network, Integer> takeRefusals() {
        Map<Network, Integer> taken = Map.copyOf(refusals);
        refusals.clear();
        return taken;
    }

    /** What could not be stored is counted with what comes next. */
    synchronized void putBack(Map<Network, Integer> notStored) {
        notStored.forEach((network, times) -> refusals.merge(network, times, Integer::sum));
    }

    /** From now on these are blocked, and no others. */
    void block(Collection<Network> networks) {
        blocked = Set.copyOf(networks);
        Day now = day;
        Set<HashedNetwork> hashes = blocked.stream()
                .map(network -> HashedNetwork.of(network, now.key()))
                .collect(Collectors.toSet());
        now.uses().forEach((hash, use) -> use.block(hashes.contains(hash)));
    }

    /** Forgets who asks nothing any more, and at midnight (UTC) by which hashes networks went. */
    void tidy() {
        if (!day.date().equals(today())) {
            day = newDay(today());
        }
        day.uses().values().removeIf(use -> use.isIdle() && !use.isBlocked());
    }

    private NetworkUse newUse(Network network) {
        NetworkUse use = new NetworkUse(
                limits.sockets(),
                new RateLimit(clock, limits.startsPerMinute() / SECONDS_IN_MINUTE, limits.startsAtOnce()),
                new RateLimit(clock, limits.searchesPerSecond(), limits.searchesAtOnce()));
        use.block(blocked.contains(network));
        return use;
    }

    private static Day newDay(LocalDate date) {
        return new Day(date, HashedNetwork.newKey(), new ConcurrentHashMap<>());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
