package nl.gem.kit.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerConnectionTest {

    private final BrokerConnection broker = new BrokerConnection(
            Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SASL_SSL", "group.id", "gem-chatbot"));

    @Test
    void clients_of_our_own_are_encrypted_as_channels_are() {
        assertThat(broker.with(Map.of("client.id", "watch")))
                .isEqualTo(Map.of(
                        "bootstrap.servers", "kafka:9093", "security.protocol", "SASL_SSL", "client.id", "watch"));
    }
}
