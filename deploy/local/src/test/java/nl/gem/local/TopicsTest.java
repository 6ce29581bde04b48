package nl.gem.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final List<String> ALL =
            List.of("gem.handover", "gem.livechat", "gem.handover.dlq", "gem.livechat.dlq", "gem.typing");

    private final String bootstrap = SharedServers.kafka().bootstrapServers();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));

    @BeforeEach
    void declare() {
        Topics.declare(bootstrap);
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void topics_forget_within_a_day() throws Exception {
        assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(ALL);
        for (String topic : ALL) {
            boolean typing = topic.equals("gem.typing");
            assertThat(setting(topic, "retention.ms")).isEqualTo(typing ? "600000" : "86400000");
            assertThat(setting(topic, "segment.ms")).isEqualTo(typing ? "600000" : "3600000");
            assertThat(setting(topic, "message.timestamp.type")).isEqualTo("LogAppendTime");
            assertThat(setting(topic, "cleanup.policy")).isEqualTo("delete");
            assertThat(partitions(topic)).isEqualTo(topic.endsWith(".dlq") ? 1 : 6);
        }
    }

    @Test
    void declaring_again_changes_nothing() throws Exception {
        Map<String, TopicDescription> before =
                admin.describeTopics(ALL).allTopicNames().get();

        Topics.declare(bootstrap);

        assertThat(admin.describeTopics(ALL).allTopicNames().get()).isEqualTo(before);
    }

    @Test
    void setting_that_drifted_is_put_right() throws Exception {
        ConfigEntry tooLong = new ConfigEntry("retention.ms", "864000000");
        admin.incrementalAlterConfigs(
                        Map.of(topic("gem.handover"), List.of(new AlterConfigOp(tooLong, AlterConfigOp.OpType.SET))))
                .all()
                .get();
        await().until(() -> setting("gem.handover", "retention.ms").equals("864000000"));

        Topics.declare(bootstrap);

        assertThat(setting("gem.handover", "retention.ms")).isEqualTo("86400000");
    }

    private String setting(String topic, String name) throws Exception {
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(List.of(topic(topic))).all().get();
        return requireNonNull(configs.get(topic(topic))).get(name).value();
    }

    private int partitions(String topic) throws Exception {
        Map<String, TopicDescription> described =
                admin.describeTopics(List.of(topic)).allTopicNames().get();
        return requireNonNull(described.get(topic)).partitions().size();
    }

    private static ConfigResource topic(String name) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name);
    }
}
