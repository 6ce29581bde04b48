package nl.gem.livechat.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Handover.QueueNotice;
import org.jspecify.annotations.Nullable;

/** Decides which residents are to hear their place in the queue: when it changed, and not too often. */
final class PositionNotices {

    private PositionNotices() {}

    /** @param position from 1 */
    record Due(ConversationId id, int position) {}

    static List<Due> due(WaitingList list, Duration interval, Instant now) {
        return IntStream.range(0, list.size())
                .filter(i -> isDue(list.waiting().get(i).told(), i + 1, interval, now))
                .mapToObj(i -> new Due(list.waiting().get(i).id(), i + 1))
                .toList();
    }

    private static boolean isDue(@Nullable QueueNotice told, int position, Duration interval, Instant now) {
        return told == null
                || told.position() != position && !told.at().plus(interval).isAfter(now);
    }
}
