package nl.gem.livechat.conversation;

import java.time.Instant;

/**
 * The agent owes the resident an answer.
 *
 * @param first whether the agent has said nothing yet
 */
public record Owed(Instant since, boolean first) {}
