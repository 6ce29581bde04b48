package nl.gem.kit.gate;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whoever sends residents here whether the gate is open. One look per question, and closed when it fails. */
@Readiness
@ApplicationScoped
class GateReadiness implements AsyncHealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String IS_OPEN = "select gem.is_open(g) from gem.gate g";

    private final Pool pool;

    GateReadiness(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query(IS_OPEN)
                .execute()
                .map(GateReadiness::isOpen)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .onFailure()
                .recoverWithItem(false)
                .map(open ->
                        HealthCheckResponse.named("restore gate").status(open).build());
    }

    private static boolean isOpen(RowSet<Row> rows) {
        for (Row row : rows) {
            return row.getBoolean(0);
        }
        return false;
    }
}
