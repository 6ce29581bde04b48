package nl.gem.acceptance.replicas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.gem.acceptance.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What live chat said of whether the desk is open: read from the topic, past both services. */
final class Openings {

    private static final String TOPIC = "gem.livechat";
    private static final String KEY = "availability";

    private Openings() {}

    /** In the order in which it was said, between two moments in milliseconds. */
    static List<Boolean> said(String bootstrapServers, long from, long to) throws IOException {
        List<Boolean> said = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> event : TopicRecords.of(bootstrapServers, List.of(TOPIC))) {
            if (KEY.equals(new String(event.key(), StandardCharsets.UTF_8))
                    && event.timestamp() >= from
                    && event.timestamp() <= to) {
                said.add(Ears.JSON.readTree(event.value()).path("open").asBoolean());
            }
        }
        return said;
    }
}
