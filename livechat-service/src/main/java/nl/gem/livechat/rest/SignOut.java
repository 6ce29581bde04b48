package nl.gem.livechat.rest;

import io.quarkus.oidc.SecurityEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.gem.livechat.desk.LeaveDesk;
import nl.gem.livechat.identity.SignedIn;
import org.jboss.logging.Logger;

/** Hears that an agent signs out: every socket of this agent closes, and the conversations wait again at once. */
@ApplicationScoped
class SignOut {

    private static final Logger LOG = Logger.getLogger(SignOut.class);

    private final LeaveDesk leaveDesk;

    SignOut(LeaveDesk leaveDesk) {
        this.leaveDesk = leaveDesk;
    }

    /** Nobody waits for an observer, so it starts the work itself. */
    void onSecurityEvent(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED) {
            String agentId = SignedIn.agent(event.getSecurityIdentity()).id();
            Uni.createFrom()
                    .deferred(() -> leaveDesk.leave(agentId))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warn("A sign-out was not noted", failure));
        }
    }
}
