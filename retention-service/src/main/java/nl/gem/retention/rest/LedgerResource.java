package nl.gem.retention.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.gem.retention.ledger.Chain;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.ledger.VerifyLedger;
import org.jboss.resteasy.reactive.Cache;

/** The ledger, and whether its chain is whole. */
@Path("/v1/ledger")
class LedgerResource {

    private static final int PAGE = 500;

    private final Ledger ledger;
    private final VerifyLedger verifyLedger;

    LedgerResource(Ledger ledger, VerifyLedger verifyLedger) {
        this.ledger = ledger;
        this.verifyLedger = verifyLedger;
    }

    /** What the whole ledger looks like when every hash is computed anew. */
    record LedgerVerification(long entries, boolean intact, String head) {
        static LedgerVerification of(Chain chain) {
            return new LedgerVerification(chain.entries(), chain.intact(), chain.head());
        }
    }

    /** In order, 500 at most: ask again after the last number until there are none. */
    @GET
    @Cache(noStore = true)
    public Uni<List<LedgerView>> entries(@QueryParam("after") @DefaultValue("0") String after) {
        return ledger.after(number(after), PAGE)
                .map(entries -> entries.stream().map(LedgerView::of).toList());
    }

    @GET
    @Path("/verification")
    @Cache(noStore = true)
    public Uni<LedgerVerification> verification() {
        return verifyLedger.verify().map(LedgerVerification::of);
    }

    private static long number(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException notANumber) {
            throw new BadRequestException(notANumber);
        }
    }
}
