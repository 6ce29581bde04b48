package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The broker: encrypted, an identity per service with what it needs by name, and nothing kept for long. */
final class KafkaPolicies {
    private static final List<String> TOPICS =
            List.of("gem.handover", "gem.livechat", "gem.handover.dlq", "gem.livechat.dlq", "gem.typing");
    private static final Set<String> METRICS =
            Set.of("kafka_server_replicamanager_.*", "kafka_controller_kafkacontroller_.*", "kafka_log_log_size");

    private KafkaPolicies() {}

    static void nothingPlain(Manifests manifests, Check check) {
        manifests.of("Kafka").forEach(kafka -> {
            check.that(kafka.at("/spec/kafka/listeners").size() == 1, kafka, "must have one listener");
            check.is(kafka, "/metadata/name", "gem");
            check.is(kafka, "/spec/kafka/listeners/*/name", "tls");
            check.is(kafka, "/spec/kafka/listeners/*/type", "internal");
            check.is(kafka, "/spec/kafka/listeners/*/tls", "true");
            check.is(kafka, "/spec/kafka/listeners/*/port", "9093");
            check.is(kafka, "/spec/kafka/listeners/*/authentication/type", "scram-sha-512");
            check.is(kafka, "/spec/kafka/authorization/type", "simple");
            check.absent(
                    kafka, kafka.spec(), "/kafka/authorization/superUsers", "/cruiseControl", "/kafka/tieredStorage");
            check.is(kafka, "/spec/kafka/version", "4.3.1");
            check.is(kafka, "/spec/kafka/metadataVersion", "4.3-IV0");
            check.is(kafka, "/spec/kafka/metricsConfig/type", "strimziMetricsReporter");
            check.same(
                    kafka, "figures", METRICS, Resource.texts(kafka.at("/spec/kafka/metricsConfig/values/allowList")));
        });
    }

    /** Three copies, of which two are acknowledged; and a topic is made by who declared it. */
    static void broker(Manifests manifests, Check check) {
        Map<String, String> config = Map.ofEntries(
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "3"),
                Map.entry("min.insync.replicas", "2"),
                Map.entry("offsets.topic.replication.factor", "3"),
                Map.entry("transaction.state.log.replication.factor", "3"),
                Map.entry("transaction.state.log.min.isr", "2"),
                Map.entry("share.coordinator.state.topic.replication.factor", "3"),
                Map.entry("share.coordinator.state.topic.min.isr", "2"),
                Map.entry("log.message.timestamp.type", "LogAppendTime"),
                Map.entry("log.retention.check.interval.ms", "300000"),
                Map.entry("log.segment.delete.delay.ms", "60000"));
        manifests.of("Kafka").forEach(kafka -> {
            JsonNode actual = kafka.at("/spec/kafka/config");
            config.forEach((name, value) ->
                    check.that(actual.path(name).asText().equals(value), kafka, name + " must be " + value));
            check.that(actual.size() == config.size(), kafka, "has settings that no rule knows");
        });
        manifests.of("KafkaNodePool").forEach(nodes -> {
            check.is(nodes, "/metadata/name", "broker");
            check.is(nodes, "/metadata/labels/strimzi.io~1cluster", "gem");
            check.that(
                    nodes.text("/spec/storage/volumes/0/size").matches("[1-9]\\d*Gi"),
                    nodes,
                    "does not say how much it keeps");
            check.same(nodes, "roles", List.of("controller", "broker"), Resource.texts(nodes.at("/spec/roles")));
            check.is(nodes, "/spec/storage/type", "jbod");
            check.is(nodes, "/spec/storage/volumes/*/kraftMetadata", "shared");
            check.number(nodes, nodes.tree(), "/spec/template/pod/terminationGracePeriodSeconds", 60, 300);
        });
    }

    static void topics(Manifests manifests, Check check) {
        check.same(
                "Kafka",
                "topics",
                TOPICS,
                manifests
                        .of("KafkaTopic")
                        .map(topic -> topic.text("/spec/topicName"))
                        .toList());
        manifests.of("KafkaTopic").forEach(topic -> {
            JsonNode config = topic.at("/spec/config");
            check.is(topic, "/metadata/labels/strimzi.io~1cluster", "gem");
            check.is(topic, "/metadata/name", topic.text("/spec/topicName"));
            check.number(topic, topic.tree(), "/spec/replicas", 3, 3);
            int partitions = topic.name().endsWith(".dlq") ? 1 : 6;
            check.number(topic, topic.tree(), "/spec/partitions", partitions, partitions);
            check.that(config.path("cleanup.policy").asText().equals("delete"), topic, "must delete, never compact");
            check.that(
                    config.path("message.timestamp.type").asText().equals("LogAppendTime"),
                    topic,
                    "must use its own clock");
            boolean typing = topic.name().equals("gem.typing");
            check.that(
                    config.path("retention.ms").asLong() == (typing ? 600_000 : 86_400_000),
                    topic,
                    "keeps for another term");
            check.that(
                    config.path("segment.ms").asLong() == (typing ? 600_000 : 3_600_000), topic, "has another segment");
            check.that(config.size() == 4, topic, "has settings that no rule knows");
        });
    }

    /** A service's rights are what its channels need, and no more: read from its own settings. */
    static void rights(Manifests manifests, Check check) {
        check.same(
                "Kafka",
                "users",
                List.of("chatbot", "livechat", "retention"),
                manifests.of("KafkaUser").map(Resource::name).toList());
        manifests.of("KafkaUser").forEach(user -> {
            check.is(user, "/metadata/labels/strimzi.io~1cluster", "gem");
            check.is(user, "/spec/authentication/type", "scram-sha-512");
            check.is(user, "/spec/authorization/type", "simple");
            Set<String> needed =
                    user.name().equals("retention") ? retention() : needed(Environments.properties(user.name()));
            check.same(
                    user,
                    "rights",
                    needed,
                    user.each("/spec/authorization/acls")
                            .flatMap(KafkaPolicies::rights)
                            .toList());
        });
    }

    private static Stream<String> rights(JsonNode acl) {
        String resource = String.join(
                " ",
                acl.at("/resource/type").asText(),
                acl.at("/resource/patternType").asText(),
                acl.at("/resource/name").asText()
                        + acl.at("/type").asText()
                        + acl.at("/host").asText());
        return Resource.stream(acl.at("/operations")).map(operation -> operation.asText() + " " + resource);
    }

    /** Who has dead letters shows them to maintainers, and sends one again to the topic that it came from. */
    private static Set<String> needed(Properties properties) {
        Set<String> needed = new TreeSet<>();
        properties.stringPropertyNames().forEach(name -> {
            String value = properties.getProperty(name);
            if (name.matches("mp\\.messaging\\.(incoming|outgoing)\\..*\\.topic")) {
                needed.add("Describe topic literal " + value);
                needed.add((name.contains(".incoming.") ? "Read" : "Write") + " topic literal " + value);
            }
            if (name.matches("mp\\.messaging\\.outgoing\\.dead-letters-out\\.topic")) {
                needed.add("Read topic literal " + value);
                needed.add("Write topic literal " + value.replaceFirst("\\.dlq$", ""));
            }
            if (name.endsWith(".group.id")) {
                boolean own = value.endsWith("${quarkus.uuid}");
                needed.add("Read group " + (own ? "prefix " : "literal ") + value.replace("${quarkus.uuid}", ""));
            }
        });
        return needed;
    }

    private static Set<String> retention() {
        Set<String> needed = new TreeSet<>(Set.of("Describe topic literal *", "DescribeConfigs topic literal *"));
        TOPICS.forEach(topic -> Stream.of("AlterConfigs", "Describe", "DescribeConfigs")
                .forEach(operation -> needed.add(operation + " topic literal " + topic)));
        return needed;
    }
}
