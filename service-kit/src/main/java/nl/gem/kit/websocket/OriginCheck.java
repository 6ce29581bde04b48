package nl.gem.kit.websocket;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a socket from a page that is not ours with 403: a browser sends cookies along to whoever asks (cross-site
 * WebSocket hijacking, OWASP ASVS 5.0 4.4.2). A missing Origin is refused too.
 */
@ApplicationScoped
class OriginCheck implements HttpUpgradeCheck {

    private final Set<String> allowed;

    OriginCheck(@ConfigProperty(name = "gem.origins") Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
        if (allowed.contains("*")) {
            throw new IllegalStateException("gem.origins must name each origin; '*' is not allowed.");
        }
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        String origin = context.httpRequest().getHeader("Origin");
        boolean known = origin != null && allowed.contains(origin);
        return known ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(403);
    }
}
