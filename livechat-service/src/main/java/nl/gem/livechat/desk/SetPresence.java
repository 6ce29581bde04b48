package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** An agent is there, away, or gone; and a process says that its sockets still live. */
@ApplicationScoped
public class SetPresence {

    private static final int FORGET_AFTER = 20;

    private final AgentSessions sessions;
    private final DeskSettings settings;
    private final Clock clock;

    SetPresence(AgentSessions sessions, DeskSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Void> set(UUID session, Presence presence) {
        return sessions.present(session, presence);
    }

    @WithTransaction
    public Uni<Void> close(UUID session) {
        return sessions.close(session, clock.instant());
    }

    @WithTransaction
    public Uni<Void> signOut(String agentId) {
        return sessions.signOut(agentId);
    }

    @WithTransaction
    public Uni<Void> keepAlive(UUID process) {
        return sessions.keepAlive(process, clock.instant())
                .chain(() -> sessions.forget(
                        clock.instant().minus(settings.goneAfter().multipliedBy(FORGET_AFTER))));
    }
}
