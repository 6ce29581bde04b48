package nl.gem.retention.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.gem.local.LocalPostgres;

/** A PostgreSQL server of the tests, of which a base backup can be taken and put back while the services run on. */
final class Cluster implements AutoCloseable {

    private static final String DATA = "cluster";
    private static final List<Path> HOMES = new CopyOnWriteArrayList<>();

    private final Path home;
    private final int port;
    private LocalPostgres server;

    private Cluster(Path home, int port) {
        this.home = home;
        this.server = launch(home, port);
        this.port = server.port();
    }

    static Cluster start() {
        return new Cluster(temporary(), 0);
    }

    /** On a port of its own, beside the server that it is a backup of. */
    static Cluster startBeside(Path backup) {
        return new Cluster(backup, 0);
    }

    private static LocalPostgres launch(Path home, int port) {
        try {
            return LocalPostgres.start(home, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path temporary() {
        try {
            Path home = Files.createTempDirectory("gem-cluster");
            HOMES.add(home);
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    LocalPostgres server() {
        return server;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server.superuserJdbcUrl(database));
    }

    /** A base backup of the running server, by PostgreSQL's low-level interface; gives where it is. */
    Path backUp() throws IOException, SQLException {
        Path backup = temporary();
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('gate', true)");
            copy(home.resolve(DATA), backup.resolve(DATA));
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(backup.resolve(DATA).resolve("backup_label"), stopped.getString(1));
            }
            copy(home.resolve(DATA).resolve("pg_wal"), backup.resolve(DATA).resolve("pg_wal"));
        }
        Files.writeString(backup.resolve("initialised"), "");
        return backup;
    }

    /** Stops the server, and starts it with what the backup holds instead of its own. */
    void putBack(Path backup) throws IOException {
        server.close();
        Files.move(home.resolve(DATA), temporary().resolve(DATA));
        Files.move(backup.resolve(DATA), home.resolve(DATA));
        server = launch(home, port);
    }

    /** Every process of the server is killed, and it is started again on what it left. */
    void crash() {
        server.kill();
        server.close();
        server = launch(home, port);
    }

    /** Becomes a replica of itself, which can be read only. */
    void standBy() throws IOException {
        server.close();
        Files.writeString(home.resolve(DATA).resolve("standby.signal"), "");
        server = launch(home, port);
    }

    /** The replica takes over: it runs on a timeline of its own from then on. */
    void takeOver() throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_promote(true, 60)");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.filter(path -> !path.getFileName().toString().startsWith("postmaster."))
                    .toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path));
            try {
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            } catch (NoSuchFileException goneMeanwhile) {
                // As in any backup of a running server: what replaced it is in the write-ahead log.
            }
        }
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }

    @Override
    public void close() {
        server.close();
    }

    /** Removes what any of them kept. */
    static void discardAll() {
        HOMES.forEach(Cluster::discard);
    }

    static void discard(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
