package nl.gem.chatbot.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handover that the resident agreed to.
 *
 * @param epoch the epoch with which the queue began: live chat names it in every event
 * @param afterSeq where the log stood, the notice included; a repeat never goes back beyond it
 * @param historyShared whether the agent may read what was said before
 * @param noticeVersion the version of the announcement that the resident saw
 * @param topic the topic of the last answer
 */
public record Handover(
        int epoch,
        int afterSeq,
        boolean historyShared,
        String noticeVersion,
        @Nullable String topic,
        Instant requestedAt) {}
