package nl.gem.retention.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.ledger.VerifyLedger;

/** Computes the ledger's chain anew. */
@ApplicationScoped
public class CheckLedger implements FurtherCheck {

    private static final String LEDGER = "retention.ledger";

    private final VerifyLedger verifyLedger;
    private final VerificationReports reports;

    CheckLedger(VerifyLedger verifyLedger, VerificationReports reports) {
        this.verifyLedger = verifyLedger;
        this.reports = reports;
    }

    @Override
    public Uni<List<Finding>> findings(List<Snapshot> seen) {
        return verifyLedger
                .verify()
                .map(chain -> {
                    reports.ledgerRead(chain.entries(), chain.head(), chain.intact());
                    return chain.intact()
                            ? List.<Finding>of()
                            : List.of(new Finding(Finding.Kind.LEDGER_BROKEN, LEDGER));
                })
                .onFailure()
                .recoverWithItem(List.of(new Finding(Finding.Kind.UNREACHABLE, LEDGER)));
    }
}
