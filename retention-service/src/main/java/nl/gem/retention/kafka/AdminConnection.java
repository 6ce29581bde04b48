package nl.gem.retention.kafka;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import nl.gem.kit.broker.BrokerConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.jspecify.annotations.Nullable;

/** The client of the broker's admin interface: made at first use, so that a broker that is away does not stop a start. */
@ApplicationScoped
class AdminConnection {

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    AdminConnection(BrokerConnection broker) {
        this.settings = broker.with(Map.of(
                AdminClientConfig.CLIENT_ID_CONFIG,
                "gem-retention",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) Duration.ofSeconds(10).toMillis()));
    }

    /** Asks the broker; the answer comes on the caller's own Vert.x context, where a session may open. */
    <T> Uni<T> ask(Function<Admin, KafkaFuture<T>> question) {
        Context context = Vertx.currentContext();
        Executor here = context == null ? Runnable::run : command -> context.runOnContext(ignored -> command.run());
        return Uni.createFrom()
                .completionStage(() -> question.apply(admin()).toCompletionStage())
                .emitOn(here);
    }

    private synchronized Admin admin() {
        Admin made = admin;
        if (made == null) {
            made = Admin.create(settings);
            admin = made;
        }
        return made;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
