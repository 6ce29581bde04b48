package nl.gem.kit.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Lets the service work only on a database that fits: one that lets it in, and that this build's migrations have run in.
 * Ends the process when it is connected as the owner, a superuser or a role that bypasses row-level security, or when a
 * store has none: such a service would see what has expired.
 */
@Readiness
@ApplicationScoped
class DatabaseGuard implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseGuard.class);

    private final Pool pool;
    private final boolean awaited;
    private volatile boolean fits;

    /** @param awaited whether the start waits for the database, so that no event is taken and no job runs before */
    DatabaseGuard(Pool pool, @ConfigProperty(name = "gem.database.awaited", defaultValue = "true") boolean awaited) {
        this.pool = pool;
        this.awaited = awaited;
    }

    /** Comes before everything else that happens at the start. */
    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        Migrations needed = Migrations.ofThisBuild();
        Uni<Void> fit = Insistence.on(
                        "its database", () -> needed.requireIn(pool).chain(() -> Rights.seesExpired(pool)))
                .invoke(DatabaseGuard::refuse)
                .invoke(() -> fits = true)
                .replaceWithVoid();
        if (awaited) {
            Interruptible.await(fit);
        } else {
            fit.subscribe().with(done -> {}, refused -> Quarkus.asyncExit(1));
        }
    }

    private static void refuse(boolean seesExpired) {
        if (seesExpired) {
            LOG.fatal(
                    "This service would see what has expired: its role is too strong, or a table has no row-level security; it stops.");
            throw new IllegalStateException("The role in the database is too strong.");
        }
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("database").status(fits).build());
    }
}
