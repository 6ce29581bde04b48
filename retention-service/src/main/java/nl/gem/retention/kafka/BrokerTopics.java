package nl.gem.retention.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gem.retention.transport.DeclaredTopic;
import nl.gem.retention.transport.TopicFacts;
import nl.gem.retention.transport.Topics;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.jboss.logging.Logger;

/** The topics of the broker. The oldest record is found by asking for the first one since 1970. */
@ApplicationScoped
class BrokerTopics implements Topics {

    private static final Logger LOG = Logger.getLogger(BrokerTopics.class);

    private final AdminConnection broker;

    BrokerTopics(AdminConnection broker) {
        this.broker = broker;
    }

    @Override
    public Uni<Optional<List<TopicFacts>>> look() {
        return broker.ask(admin -> admin.listTopics().names())
                .flatMap(this::facts)
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "The broker cannot be looked at: %s",
                            failure.getClass().getSimpleName());
                    return Optional.empty();
                });
    }

    private Uni<List<TopicFacts>> facts(Set<String> names) {
        return settings(names)
                .flatMap(settings -> oldest(names)
                        .map(oldest -> names.stream()
                                .map(name -> new TopicFacts(
                                        name,
                                        settings.getOrDefault(name, Map.of()),
                                        oldest.getOrDefault(name, Map.of())))
                                .toList()));
    }

    private Uni<Map<String, Map<String, String>>> settings(Set<String> names) {
        List<ConfigResource> resources =
                names.stream().map(BrokerTopics::resource).toList();
        return broker.ask(admin -> admin.describeConfigs(resources).all())
                .map(configs -> configs.entrySet().stream()
                        .collect(
                                Collectors.toMap(entry -> entry.getKey().name(), entry -> explicit(entry.getValue()))));
    }

    private static Map<String, String> explicit(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG && entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private Uni<Map<String, Map<Integer, Instant>>> oldest(Set<String> names) {
        return broker.ask(admin -> admin.describeTopics(names).allTopicNames())
                .map(BrokerTopics::fromTheStart)
                .flatMap(from -> broker.ask(admin -> admin.listOffsets(from).all()))
                .map(BrokerTopics::oldestPerTopic);
    }

    private static Map<TopicPartition, OffsetSpec> fromTheStart(Map<String, TopicDescription> topics) {
        return topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.forTimestamp(0)));
    }

    /** A partition without records answers with time -1. */
    private static Map<String, Map<Integer, Instant>> oldestPerTopic(
            Map<TopicPartition, ListOffsetsResultInfo> offsets) {
        return offsets.entrySet().stream()
                .filter(entry -> entry.getValue().timestamp() >= 0)
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().topic(),
                        Collectors.toMap(
                                entry -> entry.getKey().partition(),
                                entry -> Instant.ofEpochMilli(entry.getValue().timestamp()))));
    }

    @Override
    public Uni<Void> create(DeclaredTopic topic) {
        NewTopic created =
                new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.settings());
        return broker.ask(admin -> admin.createTopics(List.of(created)).all()).replaceWithVoid();
    }

    @Override
    public Uni<Void> correct(DeclaredTopic topic) {
        Collection<AlterConfigOp> operations = topic.settings().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        return broker.ask(admin -> admin.incrementalAlterConfigs(Map.of(resource(topic.name()), operations))
                        .all())
                .replaceWithVoid();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
