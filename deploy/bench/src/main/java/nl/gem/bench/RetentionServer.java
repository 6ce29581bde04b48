package nl.gem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.gem.local.Databases;
import nl.gem.local.LocalPostgres;
import nl.gem.local.Migrations;
import nl.gem.local.Service;

/** A server of its own with the chatbot's database, and nothing that runs on it: what is due waits to be dropped. */
final class RetentionServer implements AutoCloseable {

    private final LocalPostgres postgres;
    private final Databases databases;

    private RetentionServer(LocalPostgres postgres, Databases databases) {
        this.postgres = postgres;
        this.databases = databases;
    }

    static RetentionServer start(Path repository) {
        Progress.say("Starting a database.");
        try {
            LocalPostgres postgres = LocalPostgres.startTemporary();
            Databases databases = Databases.create(postgres);
            Path logs = Files.createDirectories(repository.resolve("deploy/bench/target/migration"));
            new Migrations(repository, databases, logs, logs).migrate(Service.CHATBOT);
            return new RetentionServer(postgres, databases);
        } catch (IOException e) {
            throw new BenchFailure("No database to measure: " + e.getMessage(), e);
        }
    }

    Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(postgres.superuserJdbcUrl(Databases.CHATBOT) + "&prepareThreshold=1");
    }

    Connection asService() throws SQLException {
        return as(Databases.service(Databases.CHATBOT));
    }

    Connection asRetention() throws SQLException {
        return as(Databases.retention(Databases.CHATBOT));
    }

    private Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                databases.jdbcUrl(Databases.CHATBOT) + "?prepareThreshold=1", role, databases.password(role));
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Where tables and indexes lie. */
    Path tables() {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("show data_directory")) {
            found.next();
            return Path.of(found.getString(1)).resolve("base");
        } catch (SQLException e) {
            throw new BenchFailure("The data directory is not known.", e);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
