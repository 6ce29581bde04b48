package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void rows_survive_a_stop_a_kill_and_a_half_unpacked_program() throws IOException, SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            execute(postgres, "create table kept (n int)", "insert into kept values (1)");
        }
        forgetThatUnpackingFinished();
        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            execute(postgres, "insert into kept values (2)");
            PostgresProcess.of(directory.resolve("cluster"))
                    .orElseThrow()
                    .handle()
                    .destroyForcibly();
        }
        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            assertThat(sum(postgres)).isEqualTo(3);
        }
        assertThat(PostgresProcess.of(directory.resolve("cluster"))).isEmpty();
    }

    private void forgetThatUnpackingFinished() throws IOException {
        try (Stream<Path> versions = Files.list(directory.resolve("binaries"))) {
            List<Path> markers = versions.filter(Files::isDirectory)
                    .map(version -> version.resolve(".exists"))
                    .toList();
            for (Path marker : markers) {
                Files.deleteIfExists(marker);
            }
        }
    }

    private static void execute(LocalPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.superuserJdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int sum(LocalPostgres postgres) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.superuserJdbcUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select sum(n) from kept")) {
            assertThat(result.next()).isTrue();
            return result.getInt(1);
        }
    }
}
