package nl.gem.livechat.desk;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** The sockets of all processes, with their last sign of life: so a process that died is noticed by the others. */
public interface AgentSessions {

    /** A new socket, away until the agent says otherwise. */
    Uni<Void> open(UUID session, String agentId, UUID process, Instant at);

    Uni<Void> present(UUID session, Presence presence);

    Uni<Void> close(UUID session, Instant at);

    /** How the wake-up begins that says who signed out; the agent's id follows. */
    String SIGNED_OUT = "signed-out ";

    /** The agent signed out: none of the sockets counts any more, and every process hears it. */
    Uni<Void> signOut(String agentId);

    /** How the wake-up begins that says who does not take conversations any more; the agent's id follows. */
    String PUT_AWAY = "put-away ";

    /** The agent takes no conversations until he says otherwise, and every process hears it. */
    Uni<Void> putAway(String agentId);

    /** A sign of life of every open socket of a process. */
    Uni<Void> keepAlive(UUID process, Instant at);

    /** Whether the agent has a socket, or had one at that moment or later. */
    Uni<Boolean> isAlive(String agentId, Instant since);

    Uni<Void> forget(Instant before);
}
