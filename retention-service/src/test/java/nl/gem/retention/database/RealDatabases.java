package nl.gem.retention.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.gem.kit.migration.Migrate;
import nl.gem.local.Databases;
import nl.gem.local.LocalPostgres;
import nl.gem.retention.deletion.DropOutcome;
import nl.gem.retention.inventory.Look;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.inventory.StoreName;
import org.flywaydb.core.Flyway;

/** The three databases with the migrations of all three services on a real server, seen as the retention role sees them. */
final class RealDatabases implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalPostgres postgres;
    private final Vertx vertx = Vertx.vertx();
    private final Databases databases;
    final Pools pools;
    final RetentionDatabases reports;

    RealDatabases() {
        try {
            postgres = LocalPostgres.startTemporary();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        databases = Databases.create(postgres);
        migrate(Databases.CHATBOT);
        migrate(Databases.LIVECHAT);
        Migrate.run(databases.migration(Databases.RETENTION));
        pools = new Pools(pool(Databases.CHATBOT), pool(Databases.LIVECHAT), pool(Databases.RETENTION));
        reports = new RetentionDatabases(pools);
    }

    /** What the other services' migration processes would do, from their sources. */
    private void migrate(String database) {
        String sources = "filesystem:../" + database + "-service/src/main/resources/db/migration";
        migrate(database, "flyway_kit", "classpath:db/kit");
        migrate(database, "flyway_service", sources);
    }

    private void migrate(String database, String table, String location) {
        String owner = Databases.owner(database);
        Flyway.configure()
                .dataSource(databases.jdbcUrl(database), owner, databases.password(owner))
                .defaultSchema("gem")
                .createSchemas(true)
                .table(table)
                .locations(location)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(
                        Map.of("service", Databases.service(database), "retention", Databases.retention(database)))
                .load()
                .migrate();
    }

    private Pool pool(String database) {
        String role = Databases.retention(database);
        PgConnectOptions options = PgConnectOptions.fromUri(databases.reactiveUrl(database))
                .setUser(role)
                .setPassword(databases.password(role));
        return PgBuilder.pool().connectingTo(options).using(vertx).build();
    }

    Snapshot look(String database) {
        return Look.seen(reports.look().await().atMost(PATIENCE)).stream()
                .filter(seen -> seen.database().equals(database))
                .findFirst()
                .orElseThrow();
    }

    void asOwner(String database, String statements) {
        String owner = Databases.owner(database);
        String login = "?user=" + owner + "&password=" + databases.password(owner);
        run(databases.jdbcUrl(database) + login, statements);
    }

    void asSuperuser(String database, String statements) {
        run(postgres.superuserJdbcUrl(database), statements);
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(postgres.superuserJdbcUrl(database));
    }

    List<String> column(String database, String query) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Moves the clock of all three and makes the days that the job would have made by then. */
    void moveClocks(Duration by) {
        for (String database : Databases.ALL) {
            asOwner(database, """
                    create or replace function gem.gem_now() returns timestamptz language sql stable parallel safe
                    return pg_catalog.now() + make_interval(secs => %d);
                    select gem.create_partitions((gem.gem_now() at time zone 'UTC')::date + ahead)
                    from generate_series(0, 4) as ahead""".formatted(by.plusSeconds(1).toSeconds()));
        }
    }

    /** By the databases' own function, as the retention role: what is not due is refused. */
    void dropDue(Instant now, Predicate<StoreName> enforced) {
        PartitionFunctions partitions = new PartitionFunctions(pools);
        Look.seen(reports.look().await().atMost(PATIENCE)).stream()
                .flatMap(snapshot -> snapshot.partitions().stream())
                .filter(partition -> enforced.test(partition.store()) && !now.isBefore(partition.dueAt()))
                .forEach(partition -> assertThat(partitions
                                .drop(partition.store(), partition.day())
                                .await()
                                .atMost(PATIENCE))
                        .isEqualTo(DropOutcome.DROPPED));
    }

    private static void run(String url, String statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        vertx.closeAndAwait();
        postgres.close();
    }
}
