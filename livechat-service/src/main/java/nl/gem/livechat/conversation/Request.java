package nl.gem.livechat.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the resident asked for.
 *
 * @param reason why the chatbot offered a person; like the topic only there when history is shared
 * @param noticeVersion version of the text that told the resident what an agent can read
 */
public record Request(
        Instant requestedAt,
        String locale,
        boolean historyShared,
        @Nullable String reason,
        @Nullable String topic,
        @Nullable String noticeVersion) {

    public Request {
        if (locale.isBlank()) {
            throw new IllegalArgumentException("A request names the resident's language.");
        }
        reason = historyShared ? reason : null;
        topic = historyShared ? topic : null;
    }

    Request withoutContent() {
        return new Request(requestedAt, locale, historyShared, null, null, noticeVersion);
    }
}
