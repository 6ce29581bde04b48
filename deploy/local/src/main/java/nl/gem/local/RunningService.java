package nl.gem.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A replica of one of the three services as a process that is kept alive. */
public final class RunningService implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int STARTS_BEFORE_GIVING_UP = 5;

    private final Replica replica;
    private final ServiceProcess process;

    private RunningService(Replica replica, ServiceProcess process) {
        this.replica = replica;
        this.process = process;
    }

    static RunningService start(Replica replica, ServiceEnvironment environment, StackDirectories directories)
            throws IOException {
        Service service = replica.service();
        List<String> command = new ArrayList<>();
        command.add(ProcessSpec.java());
        command.addAll(environment.options().jvm().of(service));
        command.add("-jar");
        command.add(service.jar(environment.options().services()).toString());
        ProcessSpec spec = new ProcessSpec(
                replica.name(), command, environment.of(replica), directories.logs(), directories.run());
        return new RunningService(replica, ServiceProcess.start(spec, PATIENCE));
    }

    /** Where this replica listens, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + replica.port());
    }

    public URI managementAddress() {
        return URI.create("http://127.0.0.1:" + replica.managementPort());
    }

    /** A service that dies over and over at its start has something to say in its last lines. */
    public void awaitReady() throws IOException, InterruptedException {
        int before = process.starts();
        URI readiness = managementAddress().resolve("/q/health/ready");
        if (!Health.awaitReady(readiness, READY_LIMIT, () -> process.starts() - before < STARTS_BEFORE_GIVING_UP)) {
            throw new StackFailure(replica.name() + " did not become ready; its last lines:\n"
                    + process.spec().lastLines());
        }
    }

    /** SIGKILL; it is started again by itself. */
    public void kill() {
        process.kill();
    }

    /** SIGTERM, and nobody starts it again. False when it has not ended by itself in time. */
    public boolean leave(Duration limit) throws InterruptedException {
        return process.leave(limit);
    }

    @Override
    public void close() {
        process.close();
    }
}
