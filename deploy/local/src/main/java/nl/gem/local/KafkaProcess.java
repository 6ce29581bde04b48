package nl.gem.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stack's broker as a process of its own, which is started again when it dies. */
final class KafkaProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int STARTS_BEFORE_GIVING_UP = 3;

    private static final List<String> JVM =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final ServiceProcess process;
    private final int port;

    private KafkaProcess(ServiceProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Does not wait until it answers; see {@link #awaitReady()}. */
    static KafkaProcess start(StackOptions options, StackDirectories directories) throws IOException {
        int port = options.port(Port.KAFKA);
        ProcessSpec spec = new ProcessSpec(
                "kafka",
                command(directories.kafka(), port, options),
                options.environment(),
                directories.logs(),
                directories.run());
        return new KafkaProcess(ServiceProcess.start(spec, PATIENCE), port);
    }

    /** It runs from the classes of this very program. */
    private static List<String> command(Path data, int port, StackOptions options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessSpec.java());
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KafkaProgram.class.getName()));
        command.addAll(List.of(data.toString(), Integer.toString(port)));
        Map<String, String> settings = new HashMap<>(options.broker());
        Encryption encryption = options.encryption();
        if (encryption != null) {
            settings.putAll(BrokerEncryption.settings(encryption, port));
        }
        settings.forEach((name, value) -> command.add(name + "=" + value));
        return command;
    }

    /** Returns when it has the topics as they are declared. */
    void awaitReady() throws IOException, InterruptedException {
        int before = process.starts();
        if (!Health.awaitListening(port, START_LIMIT, () -> process.starts() - before < STARTS_BEFORE_GIVING_UP)) {
            throw new StackFailure(
                    "Kafka did not start; its last lines:\n" + process.spec().lastLines());
        }
        Topics.declare(bootstrapServers());
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** SIGKILL; it is started again by itself. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
