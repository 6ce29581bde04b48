package nl.gem.retention.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import nl.gem.retention.policy.State;
import nl.gem.retention.policy.Term;
import nl.gem.retention.verification.Finding;
import nl.gem.retention.verification.StoreCheck;
import nl.gem.retention.verification.Verification;
import nl.gem.retention.verification.VerificationReports;
import org.jboss.logging.Logger;

/** What verification found as metrics: alarms hang on the age of the oldest item, and on verification itself falling silent. */
@ApplicationScoped
class VerificationMetrics implements VerificationReports {

    private static final Logger LOG = Logger.getLogger(VerificationMetrics.class);

    private final MultiGauge oldestAge;
    private final MultiGauge term;
    private final MultiGauge states;
    private final MultiGauge findings;
    private final AtomicLong newestCanary = new AtomicLong();
    private final AtomicLong lastVerification = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong head = new AtomicLong();

    VerificationMetrics(MeterRegistry registry) {
        oldestAge = MultiGauge.builder("gem_retention_oldest_age_seconds")
                .description("Age of the oldest item; 0 when there is none, NaN when it could not be measured")
                .register(registry);
        term = MultiGauge.builder("gem_retention_term_seconds")
                .description("Age that no item may ever reach")
                .register(registry);
        states = MultiGauge.builder("gem_retention_store_state")
                .description("How a store stands towards its term: 0 ok, 1 due, 2 unknown, 3 breach")
                .register(registry);
        findings = MultiGauge.builder("gem_retention_findings")
                .description("Things out of order that are no matter of age")
                .register(registry);
        registry.gauge("gem_retention_last_verification_timestamp_seconds", lastVerification);
        registry.gauge("gem_retention_canary_day_timestamp_seconds", newestCanary);
        registry.gauge("gem_retention_ledger_entries", entries);
        registry.gauge("gem_retention_ledger_head", head);
    }

    @Override
    public void verified(Verification verification) {
        oldestAge.register(
                verification.stores().stream()
                        .map(check -> Row.of(tags(check), age(check)))
                        .toList(),
                true);
        term.register(
                verification.stores().stream()
                        .map(check -> Row.of(tags(check), check.term().toSeconds()))
                        .toList(),
                true);
        states.register(
                verification.stores().stream()
                        .map(check -> Row.of(tags(check), check.state().ordinal()))
                        .toList(),
                true);
        findings.register(
                Arrays.stream(Finding.Kind.values())
                        .map(kind -> Row.of(Tags.of("kind", kind.wireName()), count(verification, kind)))
                        .toList(),
                true);
        lastVerification.set(verification.checkedAt().getEpochSecond());
        verification
                .findings()
                .forEach(finding ->
                        LOG.warnf("Out of order: %s %s", finding.kind().wireName(), finding.subject()));
        verification.stores().stream()
                .filter(check -> check.state() == State.BREACH)
                .forEach(check -> LOG.errorf("The term of %s is broken", check.store()));
    }

    @Override
    public void ledgerRead(long read, String hash, boolean intact) {
        entries.set(read);
        head.set(Fingerprint.of(hash));
        if (!intact) {
            LOG.error("The ledger was changed or cut off");
        }
    }

    @Override
    public void canaryRead(LocalDate newest) {
        newestCanary.set(Term.startOf(newest).getEpochSecond());
    }

    @Override
    public void notKept(Throwable failure) {
        LOG.warnf(
                "What was found is missing from the history: %s",
                failure.getClass().getSimpleName());
    }

    private static Tags tags(StoreCheck check) {
        return Tags.of("store", check.store());
    }

    private static double age(StoreCheck check) {
        if (check.state() == State.UNKNOWN) {
            return Double.NaN;
        }
        Duration age = check.age();
        return age == null ? 0 : age.toMillis() / 1000.0;
    }

    private static long count(Verification verification, Finding.Kind kind) {
        return verification.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .count();
    }
}
