package nl.gem.chatbot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.net.NetServer;
import io.vertx.mutiny.core.net.NetSocket;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gem.chatbot.stack.Stack;
import nl.gem.kit.database.Silence;
import nl.gem.local.Databases;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database whose machine is lost: nobody closes a connection, and nothing is heard any more. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class SilenceTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Queue<NetSocket> ways = new ConcurrentLinkedQueue<>();
    private final Vertx vertx;
    private NetServer between;

    @Inject
    SilenceTest(Vertx vertx) {
        this.vertx = vertx;
    }

    @BeforeEach
    void stand() {
        PgConnectOptions database = database();
        between = vertx.createNetServer()
                .connectHandler(client -> {
                    client.pause();
                    vertx.createNetClient()
                            .connect(database.getPort(), database.getHost())
                            .subscribe()
                            .with(server -> join(client, server));
                })
                .listenAndAwait(0, "127.0.0.1");
    }

    private void join(NetSocket client, NetSocket server) {
        ways.add(client);
        ways.add(server);
        client.handler(server::writeAndForget);
        server.handler(client::writeAndForget);
        client.closeHandler(server::closeAndForget);
        client.resume();
    }

    @AfterEach
    void close() {
        ways.forEach(NetSocket::closeAndForget);
        between.closeAndAwait();
    }

    @Test
    void question_that_gets_no_answer_fails_and_the_connection_is_closed() {
        PgConnection connection =
                PgConnection.connectAndAwait(vertx, Silence.endedByClient(throughTheMiddle(), LONGEST));
        CompletableFuture<Void> closed = new CompletableFuture<>();
        connection.closeHandler(() -> closed.complete(null));
        fallSilent();

        CompletableFuture<?> answer = connection.query("select 1").execute().subscribeAsCompletionStage();

        Awaitility.await().atMost(PATIENCE).until(() -> answer.isCompletedExceptionally() && closed.isDone());
    }

    @Test
    void listener_that_hears_nothing_listens_anew_and_one_that_hears_is_left_alone() {
        PgSubscriber listener = PgSubscriber.subscriber(vertx, Silence.endedByClient(throughTheMiddle(), LONGEST))
                .reconnectPolicy(attempt -> 100L);
        AtomicInteger listened = new AtomicInteger();
        listener.channel("gem").subscribeHandler(listened::incrementAndGet).handler(payload -> {});
        listener.connectAndAwait();
        Cancellable hearing = Silence.keepHearing(listener, LONGEST.dividedBy(4));
        try {
            Awaitility.await().during(LONGEST.multipliedBy(3)).atMost(PATIENCE).until(() -> listened.get() == 1);
            fallSilent();

            Awaitility.await().atMost(PATIENCE).until(() -> listened.get() == 2);
        } finally {
            hearing.cancel();
            listener.closeAndAwait();
        }
    }

    @Test
    void server_is_told_to_miss_a_client_within_half_a_minute() {
        PgConnection connection = PgConnection.connectAndAwait(vertx, Silence.endedByServer(database()));
        try {
            assertThat(setting(connection, "tcp_keepalives_idle")).isEqualTo("15");
            assertThat(setting(connection, "tcp_keepalives_interval")).isEqualTo("5");
            assertThat(setting(connection, "tcp_keepalives_count")).isEqualTo("3");
            assertThat(setting(connection, "tcp_user_timeout")).isEqualTo("30000");
        } finally {
            connection.closeAndAwait();
        }
    }

    private static String setting(PgConnection connection, String name) {
        return connection
                .query("show " + name)
                .executeAndAwait()
                .iterator()
                .next()
                .getString(0);
    }

    private void fallSilent() {
        ways.forEach(way -> way.handler(lost -> {}));
    }

    private PgConnectOptions throughTheMiddle() {
        return database().setHost("127.0.0.1").setPort(between.actualPort());
    }

    private static PgConnectOptions database() {
        String role = Databases.service(Databases.CHATBOT);
        return PgConnectOptions.fromUri(Stack.databases().reactiveUrl(Databases.CHATBOT))
                .setUser(role)
                .setPassword(Stack.databases().password(role));
    }
}
