package nl.gem.retention.transport;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gem.retention.policy.Term;

/**
 * A topic as it must be.
 *
 * @param retention how long a record is kept
 * @param segment how long a segment of the log is written to: a segment goes as a whole
 */
public record DeclaredTopic(String name, int partitions, Duration retention, Duration segment) {

    /** The broker looks every five minutes, and deletes the file a minute after that. */
    private static final Duration BROKER = Duration.ofMinutes(10);

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMinutes(10);

    /** All topics of the system, dead letters too. */
    public static final List<DeclaredTopic> ALL = List.of(
            new DeclaredTopic("gem.handover", 6, DAY, HOUR),
            new DeclaredTopic("gem.livechat", 6, DAY, HOUR),
            new DeclaredTopic("gem.handover.dlq", 1, DAY, HOUR),
            new DeclaredTopic("gem.livechat.dlq", 1, DAY, HOUR),
            new DeclaredTopic("gem.typing", 6, SHORT, SHORT));

    public static Optional<DeclaredTopic> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /**
     * A record is due when its retention is over. It can be read for as long again as its segment was written to, and
     * until the broker looks; after that it is in breach.
     */
    public Term term() {
        return new Term(retention, retention.plus(segment).plus(BROKER));
    }

    /** LogAppendTime, because a producer's clock that runs ahead would keep a whole segment alive. */
    public Map<String, String> settings() {
        return Map.of(
                "cleanup.policy",
                "delete",
                "message.timestamp.type",
                "LogAppendTime",
                "retention.ms",
                Long.toString(retention.toMillis()),
                "segment.ms",
                Long.toString(segment.toMillis()));
    }

    /** Names of the settings that differ, or that merely happen to agree with what the broker does by default. */
    public List<String> drift(TopicFacts facts) {
        return settings().entrySet().stream()
                .filter(wanted ->
                        !wanted.getValue().equals(facts.explicitSettings().get(wanted.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
