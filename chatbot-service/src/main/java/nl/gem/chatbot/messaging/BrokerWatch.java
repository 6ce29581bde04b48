package nl.gem.chatbot.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import nl.gem.chatbot.handover.EventLink;
import nl.gem.kit.broker.BrokerConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the broker every few seconds whether it is there. */
@ApplicationScoped
class BrokerWatch implements EventLink {

    private static final Logger LOG = Logger.getLogger(BrokerWatch.class);
    private static final int PATIENCE_MILLIS = 3000;

    private final BrokerConnection broker;
    private @Nullable Admin admin;
    private volatile boolean up;

    BrokerWatch(BrokerConnection broker) {
        this.broker = broker;
    }

    synchronized void onStop(@Observes ShutdownEvent stopping) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    @Override
    public boolean isUp() {
        return up;
    }

    @Scheduled(every = "{gem.broker-watch-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        Admin current = admin();
        return Uni.createFrom()
                .completionStage(() -> current.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                        .clusterId()
                        .toCompletionStage())
                .map(answered -> true)
                .onFailure()
                .recoverWithItem(false)
                .invoke(this::note)
                .replaceWithVoid();
    }

    /** Made at the first look: nothing of it connects before it is asked. */
    private synchronized Admin admin() {
        Admin current = admin;
        if (current == null) {
            current = Admin.create(broker.with(Map.of(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS)));
            admin = current;
        }
        return current;
    }

    private void note(boolean answered) {
        if (answered != up) {
            LOG.infof("The broker %s", answered ? "is there" : "does not answer: live chat shows as closed");
        }
        up = answered;
    }
}
