package nl.gem.chatbot.abuse;

import java.time.Instant;
import nl.gem.chatbot.conversation.Network;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a network that was refused.
 *
 * @param refusals how often, in the days that are kept
 * @param conversations how many were started from it in those days
 * @param lastAt when it was last refused, to the minute
 * @param blockedUntil if it is blocked now
 */
public record RefusedNetwork(
        Network network,
        long refusals,
        long conversations,
        Instant lastAt,
        @Nullable Instant blockedUntil) {}
