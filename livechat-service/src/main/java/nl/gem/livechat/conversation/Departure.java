package nl.gem.livechat.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an agent lost a conversation without closing it: the last time that happened.
 *
 * @param clientId the agent's own name for giving it away; null when it was not given away
 */
public record Departure(
        String agentId, LeaveReason reason, @Nullable UUID clientId) {}
