package nl.gem.chatbot.conversation;

import java.time.Instant;

/**
 * Signs of life of a resident, by the clock of the database.
 *
 * @param seenAt when a socket of the resident was last known to be open
 * @param activeAt when the resident last typed, said something or answered that he is there
 * @param now when this was read
 */
public record Presence(Instant seenAt, Instant activeAt, Instant now) {}
