package nl.gem.livechat.plan;

import java.time.Duration;

/**
 * How long the desk waits for its agents.
 *
 * @param firstAnswer an agent who has accepted says something within this time, or the conversation waits again
 * @param answer the same for every later message of the resident
 * @param reserved a conversation that was given to one agent is kept for this agent so long
 */
public record Patience(Duration firstAnswer, Duration answer, Duration reserved) {

    public static final Patience STANDARD =
            new Patience(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(1));
}
