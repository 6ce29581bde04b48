package nl.gem.chatbot.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import nl.gem.chatbot.handover.Desk;
import nl.gem.chatbot.handover.DeskAvailability;
import nl.gem.kit.inbox.Inbox;
import nl.gem.kit.inbox.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Takes what live chat publishes: events of conversations, and whether its desk is open. */
@ApplicationScoped
class LiveChatConsumer {

    private static final Logger LOG = Logger.getLogger(LiveChatConsumer.class);
    private static final String AVAILABILITY = "availability";

    private final Inbox inbox;
    private final LiveChatHandler handler;
    private final Desk desk;
    private final ObjectMapper mapper;
    private final Multi<Message<byte[]>> topic;

    LiveChatConsumer(
            Inbox inbox,
            LiveChatHandler handler,
            Desk desk,
            ObjectMapper mapper,
            @Channel("livechat-events") Multi<Message<byte[]>> topic) {
        this.inbox = inbox;
        this.handler = handler;
        this.desk = desk;
        this.mapper = mapper;
        this.topic = topic;
    }

    void onStart(@Observes StartupEvent started) {
        TopicReader.read(topic, this::receive);
    }

    private Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return AVAILABILITY.equals(record.key()) ? availability(record) : inbox.receive(record, handler);
    }

    /** A state, repeated every minute: one that cannot be taken is let go, and silence means closed. */
    private Uni<Void> availability(ConsumerRecord<String, byte[]> record) {
        try {
            IncomingData.Availability said = mapper.readValue(record.value(), IncomingData.Availability.class);
            Instant heardAt = Instant.ofEpochMilli(record.timestamp());
            return desk.heard(new DeskAvailability(
                            said.open(),
                            said.until(),
                            said.opensAt(),
                            said.waiting(),
                            said.agents(),
                            said.waitSeconds(),
                            heardAt))
                    .onFailure()
                    .invoke(failure -> LOG.warn("The desk's availability was not stored", failure))
                    .onFailure()
                    .recoverWithNull();
        } catch (IOException unreadable) {
            LOG.warn("The desk's availability could not be read");
            return Uni.createFrom().voidItem();
        }
    }
}
