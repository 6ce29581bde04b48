package nl.gem.kit.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ends the process when it is connected as the owner, a superuser or a role that bypasses row-level security, or when a
 * store has none: such a service would see what has expired. Until the database has answered the service is not ready.
 */
@Readiness
@ApplicationScoped
class RoleGuard implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(RoleGuard.class);

    private final Pool pool;
    private volatile boolean checked;

    RoleGuard(Pool pool) {
        this.pool = pool;
    }

    void onStart(@Observes StartupEvent started) {
        Rights.seesExpired(pool)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .subscribe()
                .with(this::decide, failure -> LOG.error("The rights of this process could not be read", failure));
    }

    private void decide(boolean seesExpired) {
        if (seesExpired) {
            LOG.fatal(
                    "This service would see what has expired: its role is too strong, or a table has no row-level security; it stops.");
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
