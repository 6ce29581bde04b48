package nl.gem.retention.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;
import nl.gem.kit.database.Migrations;
import nl.gem.kit.database.Rights;
import nl.gem.kit.migration.Migrate;
import nl.gem.local.Databases;
import nl.gem.local.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roles of a migrated database, as the guards of the services see them. */
class RolesTest {

    private static final String DATABASE = Databases.RETENTION;
    private static final Vertx VERTX = Vertx.vertx();
    private static LocalPostgres postgres;
    private static Databases databases;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = LocalPostgres.startTemporary();
        databases = Databases.create(postgres);
        Migrate.run(databases.migration(DATABASE));
    }

    @AfterAll
    static void stop() {
        VERTX.closeAndAwait();
        postgres.close();
    }

    private static <T> T ask(String role, Function<Pool, Uni<T>> question) {
        PgConnectOptions options = PgConnectOptions.fromUri(databases.reactiveUrl(DATABASE))
                .setUser(role)
                .setPassword(databases.password(role));
        Pool pool = PgBuilder.pool().connectingTo(options).using(VERTX).build();
        try {
            return question.apply(pool).await().atMost(Duration.ofSeconds(20));
        } finally {
            pool.closeAndAwait();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, true, true",
        "retention_owner, true, true",
        "retention_service, false, true",
        "retention_retention, false, false"
    })
    void owner_and_superuser_are_refused_everywhere_and_a_reader_where_only_functions_are_called(
            String role, boolean seesEverything, boolean tooStrong) {
        assertThat(ask(role, Rights::seesEverything)).isEqualTo(seesEverything);
        assertThat(ask(role, RetentionRoleGuard::isTooStrong)).isEqualTo(tooStrong);
    }

    @Test
    void one_column_of_one_day_is_enough_to_be_refused() throws SQLException {
        String role = Databases.retention(DATABASE);
        String day = "gem.outbox_' || to_char(now() at time zone 'UTC', 'YYYYMMDD')";
        asOwner("do $$ begin execute 'grant select (data) on " + day + " || ' to " + role + "'; end $$");
        try {
            assertThat(ask(role, RetentionRoleGuard::isTooStrong)).isTrue();
        } finally {
            asOwner("do $$ begin execute 'revoke select (data) on " + day + " || ' from " + role + "'; end $$");
        }
        assertThat(ask(role, RetentionRoleGuard::isTooStrong)).isFalse();
    }

    @Test
    void store_without_row_level_security_stops_the_service_that_reads_it() throws SQLException {
        String role = Databases.service(DATABASE);
        assertThat(ask(role, Rights::seesExpired)).isFalse();
        asOwner("alter table gem.outbox disable row level security");
        try {
            assertThat(ask(role, Rights::seesExpired)).isTrue();
            assertThat(ask(Databases.retention(DATABASE), RetentionRoleGuard::isTooStrong))
                    .isFalse();
        } finally {
            asOwner("alter table gem.outbox enable row level security");
        }
        assertThat(ask(role, Rights::seesExpired)).isFalse();
    }

    @Test
    void member_of_the_owner_and_a_role_without_row_level_security_see_everything() throws SQLException {
        String role = Databases.service(DATABASE);
        asSuperuser("grant " + Databases.owner(DATABASE) + " to " + role);
        assertThat(ask(role, Rights::seesEverything)).isTrue();
        asSuperuser("revoke " + Databases.owner(DATABASE) + " from " + role);
        assertThat(ask(role, Rights::seesEverything)).isFalse();
        asSuperuser("alter role " + role + " bypassrls");
        assertThat(ask(role, Rights::seesEverything)).isTrue();
        asSuperuser("alter role " + role + " nobypassrls");
        assertThat(ask(role, Rights::seesEverything)).isFalse();
    }

    @Test
    void service_sees_that_a_migration_of_its_build_has_not_run() throws SQLException {
        String role = Databases.service(DATABASE);
        ask(role, Migrations.ofThisBuild()::requireIn);
        asOwner("update gem.flyway_kit set success = false where version = '10'");
        try {
            assertThatThrownBy(() -> ask(role, Migrations.ofThisBuild()::requireIn))
                    .isInstanceOf(Migrations.Behind.class)
                    .hasMessageStartingWith("it has migrations up to 9 of the kit and 4 of the service");
        } finally {
            asOwner("update gem.flyway_kit set success = true where version = '10'");
        }
        ask(role, Migrations.ofThisBuild()::requireIn);
    }

    @Test
    void service_reads_no_more_of_a_migration_than_its_number() {
        String role = Databases.service(DATABASE);

        assertThatThrownBy(() -> ask(
                        role,
                        pool -> pool.query("select script from gem.flyway_service")
                                .execute()))
                .hasMessageContaining("permission denied");
    }

    private static void asOwner(String statement) throws SQLException {
        String owner = Databases.owner(DATABASE);
        try (Connection connection =
                DriverManager.getConnection(databases.jdbcUrl(DATABASE), owner, databases.password(owner))) {
            run(connection, statement);
        }
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.superuserJdbcUrl(DATABASE))) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
