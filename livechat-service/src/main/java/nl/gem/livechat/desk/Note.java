package nl.gem.livechat.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * What an agent wrote for colleagues. It never leaves live chat.
 *
 * @param nr from 1 within the conversation
 */
public record Note(int nr, UUID clientId, String author, String text, Instant writtenAt) {}
