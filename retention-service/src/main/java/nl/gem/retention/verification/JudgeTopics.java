package nl.gem.retention.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.State;
import nl.gem.retention.transport.DeclaredTopic;
import nl.gem.retention.transport.TopicFacts;
import org.jspecify.annotations.Nullable;

/** Judges what the broker holds: the age of the oldest record, the settings, and topics that nobody declared. */
final class JudgeTopics {

    private final Optional<Map<String, TopicFacts>> present;
    private final Instant now;

    JudgeTopics(Optional<List<TopicFacts>> look, Instant now) {
        this.present =
                look.map(facts -> facts.stream().collect(Collectors.toMap(TopicFacts::name, Function.identity())));
        this.now = now;
    }

    List<StoreCheck> checks() {
        return DeclaredTopic.ALL.stream()
                .map(topic -> present.map(facts -> check(topic, facts.get(topic.name())))
                        .orElseGet(() -> check(topic, null).unknown()))
                .toList();
    }

    private StoreCheck check(DeclaredTopic topic, @Nullable TopicFacts facts) {
        Instant oldest = facts == null ? null : facts.oldestAt();
        return new StoreCheck(
                "kafka." + topic.name(),
                StoreCheck.Kind.TOPIC,
                DataClass.TRANSPORT,
                topic.term().promised(),
                oldest,
                oldest == null ? null : topic.term().dueAt(oldest),
                oldest == null ? State.OK : topic.term().stateAt(now, oldest),
                now);
    }

    List<Finding> findings() {
        return present.map(this::findings).orElseGet(() -> List.of(new Finding(Finding.Kind.UNREACHABLE, "kafka")));
    }

    private List<Finding> findings(Map<String, TopicFacts> facts) {
        List<Finding> findings = new ArrayList<>();
        for (DeclaredTopic topic : DeclaredTopic.ALL) {
            TopicFacts fact = facts.get(topic.name());
            findings.addAll(pinned(topic, fact));
            if (fact == null) {
                findings.add(new Finding(Finding.Kind.MISSING_TOPIC, topic.name()));
            } else if (!topic.drift(fact).isEmpty()) {
                findings.add(new Finding(
                        Finding.Kind.TOPIC_DRIFTED, topic.name() + " " + String.join(" ", topic.drift(fact))));
            }
        }
        facts.keySet().stream()
                .filter(name -> DeclaredTopic.named(name).isEmpty())
                .sorted()
                .forEach(name -> findings.add(new Finding(Finding.Kind.UNDECLARED_TOPIC, name)));
        return findings;
    }

    /** Which partitions hold a record for longer than the topic's term: one is enough, and the topic does not say which. */
    private List<Finding> pinned(DeclaredTopic topic, @Nullable TopicFacts facts) {
        if (facts == null) {
            return List.of();
        }
        return facts.oldestPerPartition().entrySet().stream()
                .filter(oldest -> topic.term().stateAt(now, oldest.getValue()) == State.BREACH)
                .map(Map.Entry::getKey)
                .sorted()
                .map(partition ->
                        new Finding(Finding.Kind.TOPIC_PARTITION_PINNED, topic.name() + " partition " + partition))
                .toList();
    }
}
