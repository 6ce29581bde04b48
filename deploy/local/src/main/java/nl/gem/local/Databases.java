package nl.gem.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The three databases and their nine roles. Each database has an owner (migrates, never serves), a service role (rows) and a
 * retention role (functions only); what these may do inside is the work of the migrations.
 */
public final class Databases {
    public static final String CHATBOT = "chatbot";
    public static final String LIVECHAT = "livechat";
    public static final String RETENTION = "retention";
    public static final List<String> ALL = List.of(CHATBOT, LIVECHAT, RETENTION);

    public static final String OWNER_SUFFIX = "_owner";
    public static final String SERVICE_SUFFIX = "_service";
    public static final String RETENTION_SUFFIX = "_retention";

    /** In the local stack a role's password is its name. */
    private static final UnaryOperator<String> LOCAL_PASSWORDS = UnaryOperator.identity();

    private static final String HARMLESS = "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication";

    private final LocalPostgres postgres;
    private final UnaryOperator<String> passwords;

    private Databases(LocalPostgres postgres, UnaryOperator<String> passwords) {
        this.postgres = postgres;
        this.passwords = passwords;
    }

    /** Makes what is missing and sets right what differs; may be repeated. */
    public static Databases create(LocalPostgres postgres) {
        return create(postgres, LOCAL_PASSWORDS);
    }

    /** As above, with passwords of the caller's choice: from a role's name to its password. */
    public static Databases create(LocalPostgres postgres, UnaryOperator<String> passwords) {
        Databases databases = new Databases(postgres, passwords);
        try (Connection connection = DriverManager.getConnection(postgres.superuserJdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            for (String database : ALL) {
                databases.create(statement, database);
            }
            return databases;
        } catch (SQLException e) {
            throw new IllegalStateException("The databases could not be made: " + e.getMessage(), e);
        }
    }

    public static String owner(String database) {
        return database + OWNER_SUFFIX;
    }

    public static String service(String database) {
        return database + SERVICE_SUFFIX;
    }

    public static String retention(String database) {
        return database + RETENTION_SUFFIX;
    }

    public String password(String role) {
        return passwords.apply(role);
    }

    /** What the migration process of one database is told by environment. */
    public Map<String, String> migration(String database) {
        String owner = owner(database);
        return Map.of(
                "GEM_DATABASE_URL", jdbcUrl(database),
                "GEM_DATABASE_OWNER", owner,
                "GEM_DATABASE_OWNER_PASSWORD", password(owner),
                "GEM_SERVICE_ROLE", service(database),
                "GEM_RETENTION_ROLE", retention(database),
                "GEM_RETENTION_PROFILE", "local",
                "QUARKUS_PROFILE", postgres.encryption() == null ? "local" : "prod");
    }

    public String jdbcUrl(String database) {
        Encryption encryption = postgres.encryption();
        return "jdbc:" + address(database) + (encryption == null ? "" : encryption.jdbcParameters());
    }

    /** As the reactive client wants it, without {@code jdbc:}. */
    public String reactiveUrl(String database) {
        Encryption encryption = postgres.encryption();
        return address(database) + (encryption == null ? "" : encryption.parameters());
    }

    private String address(String database) {
        return "postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    private void create(Statement statement, String database) throws SQLException {
        String owner = owner(database);
        String service = service(database);
        String retention = retention(database);
        for (String role : List.of(owner, service, retention)) {
            createRole(statement, role);
        }
        if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
            statement.execute("create database " + database + " owner " + owner);
        }
        statement.execute("alter database " + database + " owner to " + owner);
        statement.execute("revoke all on database " + database + " from public");
        statement.execute("grant connect on database " + database + " to " + service + ", " + retention);
        statement.execute("alter role " + service + " set plan_cache_mode = force_generic_plan");
        statement.execute("alter role " + service + " set statement_timeout = '30s'");
        statement.execute("alter role " + service + " set idle_in_transaction_session_timeout = '30s'");
        statement.execute("alter role " + service + " set search_path = gem");
    }

    private void createRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        String quoted = password(role).replace("'", "''");
        statement.execute("alter role " + role + " " + HARMLESS + " password '" + quoted + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
