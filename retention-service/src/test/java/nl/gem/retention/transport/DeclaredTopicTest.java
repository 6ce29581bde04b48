package nl.gem.retention.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredTopicTest {

    private final DeclaredTopic handover = DeclaredTopic.named("gem.handover").orElseThrow();

    @Test
    void topics_are_those_of_the_protocol() {
        assertThat(DeclaredTopic.ALL.stream().map(DeclaredTopic::name))
                .containsExactlyInAnyOrder(
                        "gem.handover", "gem.livechat", "gem.handover.dlq", "gem.livechat.dlq", "gem.typing");
        assertThat(handover.settings())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "message.timestamp.type", "LogAppendTime",
                        "retention.ms", "86400000",
                        "segment.ms", "3600000"));
        assertThat(DeclaredTopic.named("gem.typing").orElseThrow().settings())
                .containsEntry("retention.ms", "600000")
                .containsEntry("segment.ms", "600000");
    }

    @Test
    void record_may_live_as_long_as_its_segment_makes_it() {
        assertThat(handover.term().promised()).isEqualTo(Duration.ofHours(25).plusMinutes(10));
        assertThat(handover.term().live()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void setting_that_differs_or_is_left_to_the_broker_is_drift() {
        Map<String, String> settings = new HashMap<>(handover.settings());
        assertThat(handover.drift(new TopicFacts("gem.handover", settings, Map.of())))
                .isEmpty();

        settings.put("retention.ms", "864000000");
        settings.remove("segment.ms");
        assertThat(handover.drift(new TopicFacts("gem.handover", settings, Map.of())))
                .containsExactly("retention.ms", "segment.ms");
    }
}
