package nl.gem.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server that keeps its data safe (fsync) and asks every role but the superuser for a password, so that what
 * works here works in production.
 */
public final class LocalPostgres implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final String INITIALISED = "initialised";

    /** The privacy settings keep residents' words out of the server log and out of recycled log segments. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("timezone", "UTC"),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("min_wal_size", "80MB"),
            Map.entry("wal_recycle", "off"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            // An error's own words may quote what it did not understand; the services log errors by their code.
            Map.entry("log_min_messages", "log"),
            Map.entry("log_connections", "off"),
            Map.entry("log_disconnections", "off"),
            Map.entry("log_hostname", "off"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"));

    private static final List<String> ACCESS = List.of(
            "# Written at every start. Passwords are real; only the superuser of this local stack has none.",
            "host all " + SUPERUSER + " 127.0.0.1/32 trust",
            "host all all 127.0.0.1/32 scram-sha-256");

    private static final List<String> ENCRYPTED_ACCESS = ACCESS.stream()
            .map(line -> line.replace("host all all", "hostssl all all"))
            .toList();

    private final EmbeddedPostgres server;
    private final Path cluster;
    private final @Nullable Encryption encryption;
    private final Runnable afterClose;

    private LocalPostgres(EmbeddedPostgres server, Path cluster, @Nullable Encryption encryption, Runnable afterClose) {
        this.server = server;
        this.cluster = cluster;
        this.encryption = encryption;
        this.afterClose = afterClose;
    }

    /**
     * Starts on what an earlier run left in the directory, or makes it.
     *
     * @param port 0 takes one that is free
     * @throws IOException with a sentence for the person at the keyboard
     */
    public static LocalPostgres start(Path dataDirectory, int port) throws IOException {
        return start(dataDirectory, port, null);
    }

    /** As above; with an encryption no role but the superuser is let in without it. */
    static LocalPostgres start(Path dataDirectory, int port, @Nullable Encryption encryption) throws IOException {
        return start(dataDirectory, port, encryption, () -> {});
    }

    /** For tests: a free port and a directory that is gone after {@link #close()}, or else when this process ends. */
    public static LocalPostgres startTemporary() throws IOException {
        Path directory = Directories.createTemporary("postgres");
        return Temporary.closeAtExit(start(directory, 0, null, () -> Temporary.delete(directory)));
    }

    private static LocalPostgres start(
            Path dataDirectory, int port, @Nullable Encryption encryption, Runnable afterClose) throws IOException {
        Path home = Directories.create(dataDirectory.toAbsolutePath().normalize());
        PostgresBinaries binaries = new PostgresBinaries(Directories.create(home.resolve("binaries")));
        binaries.discardUnlessProven();
        Path cluster = cluster(home);
        if (!Files.exists(home.resolve(INITIALISED))) {
            Directories.createEmpty(cluster);
        }
        Path log = home.resolve("postgres.log");
        LocalPostgres started =
                new LocalPostgres(launch(binaries, cluster, log, port, encryption), cluster, encryption, afterClose);
        binaries.markProven();
        Files.writeString(home.resolve(INITIALISED), "");
        return started;
    }

    private static EmbeddedPostgres launch(
            PostgresBinaries binaries, Path cluster, Path log, int port, @Nullable Encryption encryption)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(binaries)
                .setOverrideWorkingDirectory(binaries.directory().toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setDataDirectoryCustomizer(
                        directory -> restrictAccess(directory.toPath(), encryption == null ? ACCESS : ENCRYPTED_ACCESS))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPort(Ports.orFree(port));
        SETTINGS.forEach(builder::setServerConfig);
        if (encryption != null) {
            String identity = encryption.identity().toString();
            builder.setServerConfig("ssl", "on");
            builder.setServerConfig("ssl_cert_file", identity);
            builder.setServerConfig("ssl_key_file", identity);
        }
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            PostgresProcess.of(cluster).ifPresent(PostgresProcess::stop);
            throw new IOException("PostgreSQL did not start; " + log + " says why.", e);
        }
    }

    private static void restrictAccess(Path cluster, List<String> access) {
        try {
            Files.write(cluster.resolve("pg_hba.conf"), access);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write pg_hba.conf in " + cluster + ".", e);
        }
    }

    static Path cluster(Path dataDirectory) {
        return dataDirectory.resolve("cluster");
    }

    public int port() {
        return server.getPort();
    }

    @Nullable
    Encryption encryption() {
        return encryption;
    }

    /** For setting up and for tests that look behind the services' backs; no service ever gets it. */
    public String superuserJdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=" + SUPERUSER;
    }

    /** SIGKILL to the server and all its processes, as when a machine loses its power; what was committed stays. */
    public void kill() {
        PostgresProcess.of(cluster).ifPresent(PostgresProcess::kill);
    }

    /** Stops the server; data in a directory of the caller's own stays. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop.", e);
        } finally {
            PostgresProcess.of(cluster).ifPresent(PostgresProcess::stop);
            afterClose.run();
        }
    }
}
