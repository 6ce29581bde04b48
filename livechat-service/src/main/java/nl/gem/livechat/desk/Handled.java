package nl.gem.livechat.desk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Conversations that were closed after an agent had them.
 *
 * @param mean from the moment that the agent saw it until it was closed; null when there was none
 */
public record Handled(int count, @Nullable Duration mean) {}
