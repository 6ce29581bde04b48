package nl.gem.retention.verification;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.gem.retention.inventory.Snapshot;

/** A look at something that no single database can tell: the ledger, the canaries, what was erased, the gates. */
public interface FurtherCheck {

    /**
     * Never fails: what gives no answer is a finding.
     *
     * @param seen what the databases that answered reported
     */
    Uni<List<Finding>> findings(List<Snapshot> seen);
}
