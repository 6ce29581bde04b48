package nl.gem.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of the three services as a process that is kept alive. */
final class RunningService implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int STARTS_BEFORE_GIVING_UP = 5;

    /** For a fast start in little memory, not for speed afterwards. */
    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto");

    private final Service service;
    private final ServiceProcess process;
    private final URI readiness;

    private RunningService(Service service, ServiceProcess process, URI readiness) {
        this.service = service;
        this.process = process;
        this.readiness = readiness;
    }

    static RunningService start(Service service, ServiceEnvironment environment, StackDirectories directories)
            throws IOException {
        StackOptions options = environment.options();
        List<String> command = new ArrayList<>();
        command.add(ProcessSpec.java());
        command.add("-Xmx" + service.heap());
        command.addAll(JVM);
        command.add("-jar");
        command.add(service.jar(options.repository()).toString());
        ProcessSpec spec = new ProcessSpec(
                service.module(), command, environment.of(service), directories.logs(), directories.run());
        URI readiness = URI.create("http://127.0.0.1:" + options.port(service.managementPort()) + "/q/health/ready");
        return new RunningService(service, ServiceProcess.start(spec, PATIENCE), readiness);
    }

    /** A service that dies over and over at its start has something to say in its last lines. */
    void awaitReady() throws IOException, InterruptedException {
        int before = process.starts();
        if (!Health.awaitReady(readiness, READY_LIMIT, () -> process.starts() - before < STARTS_BEFORE_GIVING_UP)) {
            throw new StackFailure(service.module() + " did not become ready; its last lines:\n"
                    + process.spec().lastLines());
        }
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
