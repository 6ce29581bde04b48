package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.gem.livechat.conversation.Agent;

/** An agent comes to the desk, with a page or with a socket. */
@ApplicationScoped
public class SignIn {

    private final Agents agents;
    private final AgentSessions sessions;
    private final Clock clock;

    SignIn(Agents agents, AgentSessions sessions, Clock clock) {
        this.agents = agents;
        this.sessions = sessions;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agent> withPage(Agent newcomer) {
        return agents.signIn(newcomer);
    }

    @WithTransaction
    public Uni<Agent> withSocket(Agent newcomer, UUID session, UUID process) {
        return agents.signIn(newcomer).call(agent -> sessions.open(session, agent.id(), process, clock.instant()));
    }
}
