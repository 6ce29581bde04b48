package nl.gem.acceptance.replicas;

import java.util.List;

/** What a client received of one conversation, as far as the rules are about it. */
sealed interface Received {

    record Message(Line line) implements Received {}

    /**
     * The agent is shown the conversation.
     *
     * @param atMillis by the clock of this machine, which is the broker's too
     */
    record Accepted(int assignment, List<Line> history, long atMillis) implements Received {}

    /**
     * The conversation has left the agent's screen.
     *
     * @param closed by this agent, after everything that was said in it
     */
    record Gone(boolean closed) implements Received {}

    record State(int epoch, String owner) implements Received {}
}
