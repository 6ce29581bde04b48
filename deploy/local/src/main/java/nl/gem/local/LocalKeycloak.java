package nl.gem.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keycloak with the realm {@code gem}, as it stands in the realm file, at every start anew: what somebody changed in it by hand is
 * gone after a restart. Passwords are hashed cheaply there, which spares seconds at every start and protects nothing but the
 * published password of the demo accounts.
 */
final class LocalKeycloak implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int STARTS_BEFORE_GIVING_UP = 3;

    private final ServiceProcess process;
    private final int port;

    private LocalKeycloak(ServiceProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Does not wait until it answers; see {@link #awaitReady()}. */
    static LocalKeycloak start(
            KeycloakInstallation installation, StackOptions options, StackDirectories directories, String realm)
            throws IOException {
        Path home = directories.keycloak();
        int port = options.port(Port.KEYCLOAK);
        furnish(home, installation, realm);
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address(options),
                "--hostname-strict=false"));
        Encryption encryption = options.encryption();
        if (encryption != null) {
            arguments.add("--https-port=" + encryption.keycloakPort());
            arguments.add("--https-certificate-file=" + encryption.identity());
            arguments.add("--https-certificate-key-file=" + encryption.identity());
        }
        ProcessSpec spec = new ProcessSpec(
                "keycloak",
                KeycloakCommand.of(home, arguments),
                options.environment(),
                directories.logs(),
                directories.run());
        return new LocalKeycloak(ServiceProcess.start(spec, PATIENCE), port);
    }

    static String issuer(StackOptions options) {
        return address(options) + "/realms/" + Realm.NAME;
    }

    private static String address(StackOptions options) {
        Encryption encryption = options.encryption();
        return encryption == null
                ? "http://localhost:" + options.port(Port.KEYCLOAK)
                : "https://localhost:" + encryption.keycloakPort();
    }

    void awaitReady() throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + port + "/realms/" + Realm.NAME + "/.well-known/openid-configuration");
        if (!Health.awaitReady(address, START_LIMIT, () -> process.starts() <= STARTS_BEFORE_GIVING_UP)) {
            throw new StackFailure(
                    "Keycloak did not start; its last lines:\n" + process.spec().lastLines());
        }
    }

    /** Only what Keycloak writes is in its home; programs are links to the installation. */
    private static void furnish(Path home, KeycloakInstallation installation, String realm) throws IOException {
        Directories.createEmpty(home);
        Path shared = installation.home();
        Files.createSymbolicLink(home.resolve("lib"), shared.resolve("lib"));
        Files.createSymbolicLink(home.resolve("providers"), shared.resolve("providers"));
        copyFiles(shared.resolve("conf"), Files.createDirectory(home.resolve("conf")));
        Path database =
                home.resolve("data/h2").resolve(installation.emptyDatabase().getFileName());
        Files.createDirectories(Directories.parent(database));
        Files.copy(installation.emptyDatabase(), database);
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(realms.resolve("gem-realm.json"), realm);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
