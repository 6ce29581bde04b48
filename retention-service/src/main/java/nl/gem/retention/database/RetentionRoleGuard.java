package nl.gem.retention.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.gem.kit.database.Insistence;
import nl.gem.kit.database.Rights;
import org.jboss.logging.Logger;

/**
 * Ends the process when one of the connections that it deletes through could read what it deletes: the retention role may
 * execute functions and nothing else. A database that is away is asked again until it answers.
 */
@ApplicationScoped
class RetentionRoleGuard {

    private static final Logger LOG = Logger.getLogger(RetentionRoleGuard.class);

    private final Pools pools;

    RetentionRoleGuard(Pools pools) {
        this.pools = pools;
    }

    void onStart(@Observes StartupEvent started) {
        pools.names()
                .forEach(database -> Insistence.on("the database of " + database, () -> isTooStrong(pools.of(database)))
                        .subscribe()
                        .with(
                                tooStrong -> decide(database, tooStrong),
                                failure -> LOG.errorf("The rights of this process in %s could not be read", database)));
    }

    static Uni<Boolean> isTooStrong(Pool pool) {
        return Rights.seesEverything(pool)
                .flatMap(everything -> everything ? Uni.createFrom().item(true) : Rights.readsStores(pool));
    }

    private static void decide(String database, boolean tooStrong) {
        if (tooStrong) {
            LOG.fatalf("This service is connected to %s as a role that may read conversations; it stops.", database);
            Quarkus.asyncExit(1);
        }
    }
}
