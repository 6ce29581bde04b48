package nl.gem.retention.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.gem.retention.deletion.EnforceRetention;
import nl.gem.retention.deletion.Run;
import nl.gem.retention.ledger.LastDeletion;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.policy.State;
import nl.gem.retention.verification.Finding;
import nl.gem.retention.verification.StoreCheck;
import nl.gem.retention.verification.Verification;
import nl.gem.retention.verification.Verify;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** What verification found last: per store, and what else is out of order. */
@Path("/v1")
class VerificationResource {

    private final Verify verify;
    private final EnforceRetention enforceRetention;
    private final Ledger ledger;

    VerificationResource(Verify verify, EnforceRetention enforceRetention, Ledger ledger) {
        this.verify = verify;
        this.enforceRetention = enforceRetention;
        this.ledger = ledger;
    }

    /** The whole of the last verification. {@code state} is unknown until there has been one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Overview(
            @Nullable Instant checkedAt,
            String state,
            List<FindingView> findings,
            @Nullable RunView enforcement) {}

    /** Something out of order. */
    record FindingView(String kind, String subject) {
        static FindingView of(Finding finding) {
            return new FindingView(finding.kind().wireName(), finding.subject());
        }
    }

    /** The last run of enforcement; {@code held} says why nothing was dropped. Absent on a replica that is not active. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunView(Instant at, @Nullable String held, int dropped, int failed, List<String> unreachable) {
        static RunView of(Run run) {
            Run.Reason held = run.held();
            return new RunView(
                    run.at(), held == null ? null : held.wireName(), run.dropped(), run.failed(), run.unreachable());
        }
    }

    /** Without the last deletions while the ledger is away. */
    @GET
    @Path("/stores")
    @Cache(noStore = true)
    public Uni<List<StoreView>> stores() {
        List<StoreCheck> checks = verify.latest().map(Verification::stores).orElse(List.of());
        return ledger.lastDeletions()
                .onFailure()
                .recoverWithItem(List.of())
                .map(deletions -> deletions.stream().collect(Collectors.toMap(LastDeletion::store, LastDeletion::at)))
                .map(last -> checks.stream()
                        .map(check -> StoreView.of(check, last.get(check.store())))
                        .toList());
    }

    @GET
    @Path("/verification")
    @Cache(noStore = true)
    public Overview overview() {
        RunView run = enforceRetention.lastRun().map(RunView::of).orElse(null);
        return verify.latest()
                .map(verification -> overview(verification, run))
                .orElseGet(() -> new Overview(null, State.UNKNOWN.wireName(), List.of(), run));
    }

    private static Overview overview(Verification verification, @Nullable RunView run) {
        return new Overview(
                verification.checkedAt(),
                verification.state().wireName(),
                verification.findings().stream().map(FindingView::of).toList(),
                run);
    }
}
