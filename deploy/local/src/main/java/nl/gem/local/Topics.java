package nl.gem.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/** The topics as declared: Kafka is transport, so each forgets within a day, dead letters included. */
public final class Topics {
    private static final long TEN_MINUTES = 600_000;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 86_400_000;

    private static final List<Topic> DECLARED = List.of(
            new Topic("gem.handover", 6, DAY, HOUR),
            new Topic("gem.livechat", 6, DAY, HOUR),
            new Topic("gem.handover.dlq", 1, DAY, HOUR),
            new Topic("gem.livechat.dlq", 1, DAY, HOUR),
            new Topic("gem.typing", 6, TEN_MINUTES, TEN_MINUTES));

    private Topics() {}

    private record Topic(String name, int partitions, long retentionMillis, long segmentMillis) {
        Map<String, String> settings() {
            return Map.of(
                    "cleanup.policy",
                    "delete",
                    "message.timestamp.type",
                    "LogAppendTime",
                    "retention.ms",
                    Long.toString(retentionMillis),
                    "segment.ms",
                    Long.toString(segmentMillis));
        }

        ConfigResource resource() {
            return new ConfigResource(ConfigResource.Type.TOPIC, name);
        }
    }

    /** Makes what is missing and sets right what differs; may be repeated. */
    public static void declare(String bootstrap) {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (Admin admin = Admin.create(client)) {
            Set<String> present = await(admin.listTopics().names());
            List<Topic> missing = DECLARED.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            List<Topic> existing = DECLARED.stream()
                    .filter(topic -> present.contains(topic.name()))
                    .toList();
            create(admin, missing);
            correctSettings(admin, existing);
            correctPartitions(admin, existing);
        }
    }

    private static void create(Admin admin, List<Topic> topics) {
        List<NewTopic> created = topics.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        await(admin.createTopics(created).all());
    }

    private static void correctSettings(Admin admin, List<Topic> topics) {
        List<ConfigResource> resources = topics.stream().map(Topic::resource).toList();
        Map<ConfigResource, Config> actual =
                await(admin.describeConfigs(resources).all());
        Map<ConfigResource, Collection<AlterConfigOp>> corrections = topics.stream()
                .filter(topic -> differs(topic, actual))
                .collect(Collectors.toMap(Topic::resource, Topics::setAll));
        await(admin.incrementalAlterConfigs(corrections).all());
    }

    private static boolean differs(Topic topic, Map<ConfigResource, Config> actual) {
        Config config = actual.get(topic.resource());
        return config == null
                || topic.settings().entrySet().stream().anyMatch(wanted -> {
                    ConfigEntry entry = config.get(wanted.getKey());
                    return entry == null || !wanted.getValue().equals(entry.value());
                });
    }

    private static Collection<AlterConfigOp> setAll(Topic topic) {
        Collection<AlterConfigOp> operations = new ArrayList<>();
        topic.settings()
                .forEach((name, value) ->
                        operations.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
        return operations;
    }

    /** Partitions can be added, never taken away. */
    private static void correctPartitions(Admin admin, List<Topic> topics) {
        Map<String, TopicDescription> actual = await(
                admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames());
        Map<String, NewPartitions> additions = topics.stream()
                .filter(topic -> partitions(actual.get(topic.name())) < topic.partitions())
                .collect(Collectors.toMap(Topic::name, topic -> NewPartitions.increaseTo(topic.partitions())));
        await(admin.createPartitions(additions).all());
    }

    private static int partitions(@Nullable TopicDescription description) {
        return description == null ? 0 : description.partitions().size();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Declaring the topics was interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The topics could not be declared: " + e.getMessage(), e);
        }
    }
}
