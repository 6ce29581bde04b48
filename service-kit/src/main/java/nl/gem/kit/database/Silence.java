package nl.gem.kit.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What lets both ends of a connection notice that the other is gone without a word, as when a node loses its power: nothing
 * closes the connection then, and by themselves they would wait for a quarter of an hour, or for ever when they only listen.
 */
public final class Silence {

    /** Longer than any statement or transaction of a service may take: its role has a limit of 30 s for both. */
    static final Duration LONGEST = Duration.ofSeconds(40);

    private Silence() {}

    /** The client ends a connection on which it has heard nothing for so long, whether it waits for an answer or not. */
    public static PgConnectOptions endedByClient(PgConnectOptions options, Duration longest) {
        PgConnectOptions ended = new PgConnectOptions(options);
        ended.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        ended.setReadIdleTimeout((int) longest.toMillis());
        return ended;
    }

    /** The server ends a session, and with it its locks, when the client's machine has not answered for half a minute. */
    public static PgConnectOptions endedByServer(PgConnectOptions options) {
        return new PgConnectOptions(options)
                .addProperty("tcp_keepalives_idle", "15")
                .addProperty("tcp_keepalives_interval", "5")
                .addProperty("tcp_keepalives_count", "3")
                .addProperty("tcp_user_timeout", "30000");
    }

    /** Asks something now and then for who only listens: a connection that is alive is never silent for long then. */
    public static Cancellable keepHearing(PgSubscriber listener, Duration every) {
        return Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> ask(listener))
                .subscribe()
                .with(asked -> {});
    }

    /** Whatever goes wrong with it, the next one is asked. */
    private static Uni<Void> ask(PgSubscriber listener) {
        return Uni.createFrom()
                .deferred(() -> {
                    @Nullable PgConnection connection = listener.actualConnection();
                    return connection == null
                            ? Uni.createFrom().voidItem()
                            : connection.query("select 1").execute().replaceWithVoid();
                })
                .onFailure()
                .recoverWithNull();
    }
}
