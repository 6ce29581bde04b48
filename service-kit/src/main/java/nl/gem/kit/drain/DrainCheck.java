package nl.gem.kit.drain;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A replica that is leaving takes no new sockets: the client tries again, and lands on another one. */
@ApplicationScoped
class DrainCheck implements HttpUpgradeCheck {

    private static final int UNAVAILABLE = 503;

    private final Drain drain;

    DrainCheck(Drain drain) {
        this.drain = drain;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return drain.takesNoMore() ? CheckResult.rejectUpgrade(UNAVAILABLE) : CheckResult.permitUpgrade();
    }
}
