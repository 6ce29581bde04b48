package nl.gem.livechat.desk;

import io.smallrye.mutiny.Uni;
import nl.gem.livechat.conversation.Agent;

/** The people of the KCC, under the chat name with which they first signed in. */
public interface Agents {

    /** The agent as known; who comes for the first time is remembered as given. */
    Uni<Agent> signIn(Agent newcomer);

    /** Whether somebody with that id ever signed in. */
    Uni<Boolean> knows(String agentId);
}
