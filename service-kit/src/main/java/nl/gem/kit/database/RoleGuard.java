package nl.gem.kit.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ends the process when it is connected as the owner, a superuser or a role that bypasses row-level security: such a
 * service would see what has expired. Until the database has answered the service is not ready.
 */
@Readiness
@ApplicationScoped
class RoleGuard implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(RoleGuard.class);
    private static final String SEES_EVERYTHING = """
            select r.rolsuper or r.rolbypassrls or pg_has_role(current_user, n.nspowner, 'member')
            from pg_roles r, pg_namespace n where r.rolname = current_user and n.nspname = 'gem'""";

    private final Pool pool;
    private volatile boolean checked;

    RoleGuard(Pool pool) {
        this.pool = pool;
    }

    void onStart(@Observes StartupEvent started) {
        seesEverything()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .subscribe()
                .with(this::decide, failure -> LOG.error("The rights of this process could not be read", failure));
    }

    private Uni<Boolean> seesEverything() {
        return pool.query(SEES_EVERYTHING).execute().map(rows -> {
            for (Row row : rows) {
                return row.getBoolean(0);
            }
            throw new IllegalStateException("schema gem is missing: run the migrations first");
        });
    }

    private void decide(boolean seesEverything) {
        if (seesEverything) {
            LOG.fatal("This service is connected as a role that row-level security does not hold for; it stops.");
            Quarkus.asyncExit(1);
        } else {
            checked = true;
        }
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("database role").status(checked).build());
    }
}
