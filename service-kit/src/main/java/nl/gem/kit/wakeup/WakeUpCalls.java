package nl.gem.kit.wakeup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Wakes the other replicas after a commit. PostgreSQL holds one lock for the whole server while a transaction that notifies
 * commits, so transactions that each carried their own wake-up would be written to disk one by one. Here one transaction
 * carries all that was said while the one before it was under way.
 */
@ApplicationScoped
public class WakeUpCalls {

    private static final Logger LOG = Logger.getLogger(WakeUpCalls.class);

    /** A wake-up that a crash of the server takes away is found by the sweep, so nobody waits for the disk. */
    private static final String NOTIFY = """
        select set_config('synchronous_commit', 'off', true), pg_notify('gem', payload)
        from unnest($1::text[]) as payload\
        """;

    private final Pool pool;
    private final List<String> waiting = new ArrayList<>();
    private boolean calling;

    WakeUpCalls(Pool pool) {
        this.pool = pool;
    }

    /** Returns at once. What cannot be called is lost: a sweep looks anyway. */
    public void call(String payload) {
        synchronized (this) {
            waiting.add(payload);
            if (calling) {
                return;
            }
            calling = true;
        }
        callAll();
    }

    private void callAll() {
        String[] payloads;
        synchronized (this) {
            calling = !waiting.isEmpty();
            payloads = waiting.toArray(String[]::new);
            waiting.clear();
        }
        if (payloads.length > 0) {
            Uni.createFrom()
                    .deferred(() -> pool.preparedQuery(NOTIFY).execute(Tuple.of(payloads)))
                    .onFailure()
                    .invoke(failure -> LOG.debugf("Wake-ups were lost: %s", failure.getClass()))
                    .onTermination()
                    .invoke(this::callAll)
                    .subscribe()
                    .with(called -> {}, lost -> {});
        }
    }
}
