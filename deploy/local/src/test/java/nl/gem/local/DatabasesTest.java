package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasesTest {
    private final LocalPostgres postgres = SharedServers.postgres();
    private Databases databases = Databases.create(postgres);

    @BeforeEach
    void create_again() {
        databases = Databases.create(postgres);
    }

    @Test
    void server_keeps_data_safe_and_words_out_of_its_log() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("log_error_verbosity")).isEqualTo("terse");
        assertThat(setting("log_min_error_statement")).isEqualTo("panic");
        assertThat(setting("log_min_messages")).isEqualTo("log");
        assertThat(setting("log_parameter_max_length_on_error")).isEqualTo("0");
        assertThat(setting("wal_recycle")).isEqualTo("off");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("server_version")).startsWith("18.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbot", "livechat", "retention"})
    void wrong_password_is_refused(String database) {
        for (String suffix :
                new String[] {Databases.OWNER_SUFFIX, Databases.SERVICE_SUFFIX, Databases.RETENTION_SUFFIX}) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                            databases.jdbcUrl(database), database + suffix, "not the password"))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @Test
    void service_role_has_no_power_over_the_server() throws SQLException {
        try (Connection connection = connect("chatbot", Databases.service("chatbot"))) {
            assertThat(one(
                            connection,
                            "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication"
                                    + " from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> one(connection, "create table public.t (n int) returning n"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void service_role_plans_generically_and_never_waits_for_ever() throws SQLException {
        try (Connection connection = connect("livechat", Databases.service("livechat"))) {
            assertThat(one(connection, "show plan_cache_mode")).isEqualTo("force_generic_plan");
            assertThat(one(connection, "show statement_timeout")).isEqualTo("30s");
            assertThat(one(connection, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("30s");
            assertThat(one(connection, "show search_path")).isEqualTo("gem");
        }
    }

    @Test
    void role_of_one_database_cannot_enter_another() {
        assertThatThrownBy(() -> connect("livechat", Databases.service("chatbot")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void owner_may_make_a_schema() throws SQLException {
        try (Connection connection = connect("retention", Databases.owner("retention"));
                Statement statement = connection.createStatement()) {
            statement.execute("create schema probe");
            statement.execute("drop schema probe");
        }
    }

    @Test
    void role_that_gained_power_loses_it_again() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role chatbot_service superuser bypassrls");
            Databases.create(postgres);
            assertThat(one(
                            connection,
                            "select rolsuper or rolbypassrls from pg_roles where rolname = 'chatbot_service'"))
                    .isEqualTo("f");
        }
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(databases.jdbcUrl(database), role, databases.password(role));
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.superuserJdbcUrl("postgres"));
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = superuser()) {
            return one(connection, "show " + name);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
