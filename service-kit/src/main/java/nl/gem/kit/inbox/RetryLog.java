package nl.gem.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Says what keeps a partition waiting: at once, and then at most once a minute, for as long as an outage lasts. */
@ApplicationScoped
class RetryLog {

    private static final Logger LOG = Logger.getLogger(RetryLog.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<TopicPartition, Instant> said = new HashMap<>();

    RetryLog(Clock clock) {
        this.clock = clock;
    }

    void failed(ConsumerRecord<?, ?> record, Throwable failure) {
        if (due(new TopicPartition(record.topic(), record.partition()))) {
            LOG.warnf(
                    "The record at %s/%d/%d waits and is tried again: %s",
                    record.topic(), record.partition(), record.offset(), cause(failure));
        }
    }

    private synchronized boolean due(TopicPartition partition) {
        Instant now = clock.instant();
        Instant last = said.get(partition);
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return false;
        }
        said.put(partition, now);
        return true;
    }

    /** What it began with says more than what it was wrapped in. */
    private static String cause(Throwable failure) {
        Throwable cause = failure;
        for (Throwable deeper = failure; deeper != null; deeper = deeper.getCause()) {
            cause = deeper;
        }
        return cause.getClass().getSimpleName();
    }
}
