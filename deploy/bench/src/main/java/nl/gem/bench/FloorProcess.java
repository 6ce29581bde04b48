package nl.gem.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import nl.gem.local.ServiceJvm;

/** The floor as a process of its own, with the same flags as the chatbot and on the same servers. */
final class FloorProcess implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long PATIENCE_SECONDS = 8;

    private final Process process;
    private final URI address;

    private FloorProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param answers file that says what to answer */
    static FloorProcess start(Path repository, LocalStack stack, Path answers) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ServiceJvm.STEADY.of(Service.CHATBOT));
            command.add("-jar");
            command.add(jar(repository).toString());
            Path log = stack.dataDirectory().resolve("logs").resolve("floor.log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment(stack, port, answers));
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-floor"));
            FloorProcess floor = new FloorProcess(process, URI.create("http://localhost:" + port));
            floor.awaitReady(log);
            return floor;
        } catch (IOException e) {
            throw new BenchFailure("The floor does not start: " + e.getMessage(), e);
        }
    }

    static Path jar(Path repository) {
        return repository.resolve("deploy/bench-floor/target/quarkus-app/quarkus-run.jar");
    }

    private static Map<String, String> environment(LocalStack stack, int port, Path answers) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "KAFKA_BOOTSTRAP_SERVERS", stack.bootstrapServers(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", stack.databases().reactiveUrl(FloorServers.DATABASE),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "BENCH_ANSWERS", answers.toString());
    }

    private void awaitReady(Path log) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + READY_LIMIT.toNanos();
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client, request)) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new BenchFailure("The floor did not become ready; it said:\n" + Files.readString(log));
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
