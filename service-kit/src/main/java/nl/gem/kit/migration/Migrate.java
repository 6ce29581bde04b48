package nl.gem.kit.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import nl.gem.kit.retention.Budget;
import nl.gem.kit.retention.RetentionBudget;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings one database to this build's version and exits: 0 when it is there, 1 with a sentence when not. */
public final class Migrate {

    private static final String FIRST_PARTITIONS = """
            select gem.create_partitions((gem.gem_now() at time zone 'UTC')::date + ahead)
            from generate_series(-1, 14) as ahead""";

    private static final String SET_POLICY =
            "update gem.policy set promised_hours = ?, live_hours = ? where data_class = ?";

    private static final String QUOTED = "select quote_ident(?)";

    private static final String SHOW_HISTORY =
            "grant select (version, success) on gem.flyway_kit, gem.flyway_service to ";

    private Migrate() {}

    public static void main(String[] args) {
        try {
            int applied = run(System.getenv());
            System.out.println("Database is up to date (" + applied + " migrations applied).");
        } catch (FlywayException | IllegalArgumentException refused) {
            System.err.println("Migration failed: " + refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * Applies the kit's migrations, then the service's own from {@code db/migration}, then lets the service see which ran, fills
     * the policy table from the retention budget, and makes the partitions of yesterday up to two weeks ahead, so that a service can store something
     * before the retention service has run.
     *
     * @param environment GEM_DATABASE_URL (JDBC), GEM_DATABASE_OWNER, GEM_DATABASE_OWNER_PASSWORD, GEM_SERVICE_ROLE,
     *     GEM_RETENTION_ROLE, QUARKUS_PROFILE (prod when nobody says), and what {@link RetentionBudget} reads
     * @return how many migrations were applied
     */
    public static int run(Map<String, String> environment) {
        Encryption.require(required(environment, "GEM_DATABASE_URL"), environment);
        RetentionBudget budget = RetentionBudget.of(environment);
        int applied = migrate(environment, "flyway_kit", "classpath:db/kit")
                + migrate(environment, "flyway_service", "classpath:db/migration");
        try (Connection owner = DriverManager.getConnection(
                required(environment, "GEM_DATABASE_URL"),
                required(environment, "GEM_DATABASE_OWNER"),
                required(environment, "GEM_DATABASE_OWNER_PASSWORD"))) {
            showHistory(owner, required(environment, "GEM_SERVICE_ROLE"));
            setPolicy(owner, budget);
            createFirstPartitions(owner);
        } catch (SQLException refused) {
            throw new IllegalArgumentException(
                    "rights, terms and first partitions could not be set: " + refused.getMessage(), refused);
        }
        return applied;
    }

    /** The service waits at its start until this build's migrations have run: it reads their numbers, and nothing else of them. */
    private static void showHistory(Connection owner, String service) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(QUOTED)) {
            statement.setString(1, service);
            try (ResultSet quoted = statement.executeQuery();
                    Statement grant = owner.createStatement()) {
                quoted.next();
                grant.execute(SHOW_HISTORY + quoted.getString(1));
            }
        }
    }

    private static void setPolicy(Connection owner, RetentionBudget budget) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(SET_POLICY)) {
            for (Map.Entry<String, Budget> one : budget.classes().entrySet()) {
                statement.setInt(1, one.getValue().promised());
                statement.setInt(2, one.getValue().live());
                statement.setString(3, one.getKey());
                statement.executeUpdate();
            }
        }
    }

    private static void createFirstPartitions(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(FIRST_PARTITIONS);
        }
    }

    private static int migrate(Map<String, String> environment, String history, String location) {
        return Flyway.configure(Migrate.class.getClassLoader())
                .dataSource(
                        required(environment, "GEM_DATABASE_URL"),
                        required(environment, "GEM_DATABASE_OWNER"),
                        required(environment, "GEM_DATABASE_OWNER_PASSWORD"))
                .defaultSchema("gem")
                .createSchemas(true)
                .table(history)
                .locations(location)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of(
                        "service", required(environment, "GEM_SERVICE_ROLE"),
                        "retention", required(environment, "GEM_RETENTION_ROLE")))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(name + " is not set."));
    }
}
