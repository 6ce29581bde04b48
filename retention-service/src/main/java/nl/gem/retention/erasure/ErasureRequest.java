package nl.gem.retention.erasure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A resident had a conversation erased.
 *
 * @param day UTC day on which the conversation began; null when the database did not yet write that down
 */
public record ErasureRequest(IdHash hash, @Nullable LocalDate day, Instant requestedAt) {}
