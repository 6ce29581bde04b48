package nl.gem.local;

import java.time.Duration;
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
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** The topics as declared: Kafka is transport, so each forgets within a day, dead letters included. */
public final class Topics {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

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

    /** Makes what is missing and sets right what differs, and returns when the broker shows it so; may be repeated. */
    public static void declare(String bootstrap) {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        long end = System.nanoTime() + LIMIT.toNanos();
        try (Admin admin = Admin.create(client)) {
            while (correct(admin)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The broker does not take the topics as they are declared.");
                }
                pause();
            }
        }
    }

    /** Tells whether there was anything to correct; the broker learns of it a moment after the controller. */
    private static boolean correct(Admin admin) {
        Set<String> present = await(admin.listTopics().names());
        Map<Boolean, List<Topic>> byPresence =
                DECLARED.stream().collect(Collectors.partitioningBy(topic -> present.contains(topic.name())));
        List<Topic> missing = byPresence.getOrDefault(false, List.of());
        List<Topic> existing = byPresence.getOrDefault(true, List.of());
        create(admin, missing);
        boolean settings = correctSettings(admin, existing);
        boolean partitions = correctPartitions(admin, existing);
        return !missing.isEmpty() || settings || partitions;
    }

    private static void create(Admin admin, List<Topic> topics) {
        List<NewTopic> created = topics.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        admin.createTopics(created).values().values().forEach(Topics::awaitCreation);
    }

    /** The list of topics may lag behind, so one that was missing there can be present after all. */
    private static void awaitCreation(KafkaFuture<Void> creation) {
        try {
            await(creation);
        } catch (IllegalStateException e) {
            if (e.getCause() == null || !(e.getCause().getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static boolean correctSettings(Admin admin, List<Topic> topics) {
        List<ConfigResource> resources = topics.stream().map(Topic::resource).toList();
        Map<ConfigResource, Config> actual =
                await(admin.describeConfigs(resources).all());
        Map<ConfigResource, Collection<AlterConfigOp>> corrections = topics.stream()
                .filter(topic -> differs(topic, actual))
                .collect(Collectors.toMap(Topic::resource, Topics::setAll));
        await(admin.incrementalAlterConfigs(corrections).all());
        return !corrections.isEmpty();
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
    private static boolean correctPartitions(Admin admin, List<Topic> topics) {
        Map<String, TopicDescription> actual = await(
                admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames());
        Map<String, NewPartitions> additions = topics.stream()
                .filter(topic -> partitions(actual.get(topic.name())) < topic.partitions())
                .collect(Collectors.toMap(Topic::name, topic -> NewPartitions.increaseTo(topic.partitions())));
        await(admin.createPartitions(additions).all());
        return !additions.isEmpty();
    }

    private static int partitions(@Nullable TopicDescription description) {
        return description == null ? 0 : description.partitions().size();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Declaring the topics was interrupted.", e);
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Declaring the topics was interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The topics could not be declared: " + e.getMessage(), e);
        }
    }
}
