package nl.gem.retention.verification;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gem.retention.canary.CanaryDays;
import nl.gem.retention.erasure.ErasuresFixture;
import nl.gem.retention.gate.GatesFixture;
import nl.gem.retention.inventory.Databases;
import nl.gem.retention.inventory.InventoryFixture;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.ledger.VerifyLedger;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.transport.DeclaredTopic;
import nl.gem.retention.transport.TopicFacts;
import nl.gem.retention.transport.Topics;
import org.jspecify.annotations.Nullable;

/** A verification of the databases of a test's choice, with everything else in memory. */
public final class VerifyFixture {

    private static final Promises PROMISES = new Promises(InventoryFixture.POLICY);

    public final FixedTopics topics = new FixedTopics();
    public final MemoryHistory history = new MemoryHistory();
    public final Listener heard = new Listener();
    public final ErasuresFixture erasures;
    public final GatesFixture gates;
    private final Verify verify;

    public VerifyFixture(Databases databases, Ledger ledger, CanaryDays canaries, Clock clock) {
        erasures = new ErasuresFixture(clock);
        gates = new GatesFixture(clock);
        verify = new Verify(
                databases,
                topics,
                List.of(
                        new CheckLedger(new VerifyLedger(ledger), heard),
                        new VerifyCanaries(canaries, PROMISES, heard, clock),
                        new CheckErasures(
                                erasures, erasures, new LookForErased(erasures, erasures, clock), erasures, clock),
                        new CheckGates(gates, ledger, clock)),
                new KeepHistory(history, clock),
                PROMISES,
                heard,
                clock);
    }

    public Uni<Verification> verify() {
        return verify.verify();
    }

    /** Remembers what was reported. */
    public static final class Listener implements VerificationReports {
        public final List<Verification> verifications = new ArrayList<>();
        public @Nullable LocalDate newestCanary;
        public int notKept;

        @Override
        public void verified(Verification verification) {
            verifications.add(verification);
        }

        @Override
        public void ledgerRead(long entries, String head, boolean intact) {}

        @Override
        public void canaryRead(LocalDate newest) {
            newestCanary = newest;
        }

        @Override
        public void notKept(Throwable failure) {
            notKept++;
        }
    }

    /** Takes what it is given, unless it is away. */
    public static final class MemoryHistory implements History {
        public boolean away;
        public List<DailyAge> recorded = List.of();
        public @Nullable LocalDate forgotten;

        @Override
        public Uni<Void> record(List<DailyAge> seen, LocalDate forgetBefore) {
            if (away) {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
            recorded = List.copyOf(seen);
            forgotten = forgetBefore;
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<List<DailyAge>> since(LocalDate day) {
            return Uni.createFrom().item(recorded);
        }
    }

    /** A broker that can be away, and whose topics are as declared until a test changes them. */
    public static final class FixedTopics implements Topics {
        public boolean away;
        public final List<TopicFacts> facts = new ArrayList<>(DeclaredTopic.ALL.stream()
                .map(topic -> new TopicFacts(topic.name(), topic.settings(), Map.of()))
                .toList());

        @Override
        public Uni<Optional<List<TopicFacts>>> look() {
            return Uni.createFrom().item(() -> away ? Optional.empty() : Optional.of(List.copyOf(facts)));
        }

        @Override
        public Uni<Void> create(DeclaredTopic topic) {
            throw new UnsupportedOperationException("verification changes nothing");
        }

        @Override
        public Uni<Void> correct(DeclaredTopic topic) {
            throw new UnsupportedOperationException("verification changes nothing");
        }
    }
}
