package nl.gem.retention.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pools in which this service is the retention role, by the name of the database. */
@ApplicationScoped
class Pools {

    private final Map<String, Pool> pools;

    Pools(
            @ReactiveDataSource("chatbot") Pool chatbot,
            @ReactiveDataSource("livechat") Pool livechat,
            @ReactiveDataSource("retention") Pool retention) {
        this.pools = Map.of("chatbot", chatbot, "livechat", livechat, "retention", retention);
    }

    List<String> names() {
        return pools.keySet().stream().sorted().toList();
    }

    /** @throws IllegalArgumentException for a database that is none of ours */
    Pool of(String database) {
        return Optional.ofNullable(pools.get(database))
                .orElseThrow(() -> new IllegalArgumentException("no database " + database));
    }
}
