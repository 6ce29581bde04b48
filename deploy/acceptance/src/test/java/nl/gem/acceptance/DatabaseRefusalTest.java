package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that its database does not let in, for one reason after the other: a start for each would cost seconds. */
class DatabaseRefusalTest {

    private static final String ACCOUNT = "stranger";
    private static final String PASSWORD = "known-to-nobody-who-reads-logs";
    private static final String DATABASE = "nowhere";
    private static final String ANOTHER_DATABASE = "elsewhere";

    @TempDir
    Path directory;

    private LocalStack stack;

    @BeforeEach
    void create() throws SQLException {
        stack = RunningStack.get();
        asSuperuser("create role " + ACCOUNT + " login password 'another'");
        asSuperuser("create database " + ANOTHER_DATABASE);
        asSuperuser("revoke connect on database " + ANOTHER_DATABASE + " from public");
    }

    @AfterEach
    void drop() throws SQLException {
        asSuperuser("drop database if exists " + ANOTHER_DATABASE);
        asSuperuser("drop database if exists " + DATABASE);
        asSuperuser("drop role " + ACCOUNT);
    }

    @Test
    void service_names_each_reason_without_its_password_and_goes_on_asking() throws Exception {
        Map<String, String> mistaken = Map.of(
                "GEM_DATABASE_URL", stack.databases().reactiveUrl(DATABASE),
                "GEM_DATABASE_USER", ACCOUNT,
                "GEM_DATABASE_PASSWORD", PASSWORD);
        try (LoneService service = LoneService.start(
                Service.LIVECHAT, stack.guest(Service.LIVECHAT), mistaken, directory.resolve("log"))) {
            service.awaitReasons(1);
            asSuperuser("alter role " + ACCOUNT + " password '" + PASSWORD + "'");
            service.awaitReasons(2);
            asSuperuser("alter database " + ANOTHER_DATABASE + " rename to " + DATABASE);

            assertThat(service.awaitReasons(3))
                    .containsExactly(
                            "it does not let this service's account in",
                            "there is no such database",
                            "this service's account has no right to connect to it");
            assertThat(service.isReady()).isFalse();
            assertThat(service.isAlive()).isTrue();
            assertThat(service.leave(Duration.ofSeconds(20))).isTrue();
            assertThat(service.said()).noneMatch(line -> line.contains(PASSWORD));
        }
    }

    private void asSuperuser(String command) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl("postgres"));
                Statement statement = superuser.createStatement()) {
            statement.execute(command);
        }
    }
}
