package nl.gem.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.gem.local.Guest;
import nl.gem.local.Service;
import org.awaitility.Awaitility;

/** A process of a service that a test starts itself, and tells what it likes. */
final class LoneService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Whole sentences only, in a log of lines and in one of objects: what is being written is read later. */
    private static final Pattern WAITS = Pattern.compile("This service waits for its database: (.+?)\\.[\"\\n]");

    private final Process process;
    private final Path log;
    private final URI management;

    private LoneService(Process process, Path log, URI management) {
        this.process = process;
        this.log = log;
        this.management = management;
    }

    static LoneService start(Service service, Guest guest, Map<String, String> environment, Path log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                service.application(RunningStack.repository())
                        .resolve("quarkus-run.jar")
                        .toString());
        Map<String, String> told = builder.environment();
        told.keySet().removeIf(name -> name.startsWith("GEM_") || name.startsWith("QUARKUS_"));
        told.putAll(guest.environment());
        told.putAll(environment);
        return new LoneService(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, guest.managementAddress());
    }

    void awaitReady() {
        Awaitility.await("ready: " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("it ended", () -> !process.isAlive())
                .until(this::isReady);
    }

    /** Listens on its port for health, ready or not. */
    void awaitListening() {
        Awaitility.await("listening: " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("it ended", () -> !process.isAlive())
                .until(() -> health("/q/health/live") > 0);
    }

    /** Why it waits for its database, in the order of the log, as soon as it has named so many reasons. */
    List<String> awaitReasons(int number) {
        return Awaitility.await("reasons to wait for the database: " + log)
                .atMost(PATIENCE)
                .failFast("it ended", () -> !process.isAlive())
                .until(this::reasons, reasons -> reasons.size() >= number);
    }

    private List<String> reasons() throws IOException {
        return WAITS.matcher(Files.readString(log))
                .results()
                .map(said -> said.group(1))
                .toList();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        return health("/q/health/ready") == 200;
    }

    /** The status, or 0 when nobody answers. */
    private int health(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(management.resolve(path))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    List<String> said() throws IOException {
        return Files.readAllLines(log);
    }

    /** SIGTERM. False when it has not ended by itself in time. */
    boolean leave(Duration limit) throws InterruptedException {
        process.destroy();
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        if (!leave(Duration.ofSeconds(10))) {
            process.destroyForcibly().waitFor();
        }
    }
}
