package nl.gem.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker, which is its own controller, inside this process: no container, and up in seconds. The stack gives it a
 * process of its own, see {@link KafkaProcess}; the tests of one service have it in theirs.
 */
public final class LocalKafka implements AutoCloseable {
    /** One broker, so one copy of everything; few partitions and small buffers, so a fast start. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "4"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // After a crash the controller waits this long before it lets the same broker in again; 9 s is usual.
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("log.message.timestamp.type", "LogAppendTime"),
            Map.entry("log.retention.check.interval.ms", "300000"),
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));

    private final KafkaRaftServer server;
    private final int port;
    private final Runnable afterClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalKafka(KafkaRaftServer server, int port, Runnable afterClose) {
        this.server = server;
        this.port = port;
        this.afterClose = afterClose;
    }

    /**
     * Starts on what an earlier run left in the directory, or makes it.
     *
     * @param port 0 takes one that is free
     * @throws IOException with a sentence for the person at the keyboard
     */
    public static LocalKafka start(Path dataDirectory, int port) throws IOException {
        return start(dataDirectory, port, Map.of());
    }

    /** As above, with settings that go before the usual ones. */
    static LocalKafka start(Path dataDirectory, int port, Map<String, String> settings) throws IOException {
        return start(dataDirectory, port, settings, () -> {});
    }

    /** For tests: a free port and a directory that is gone after {@link #close()}, or else when this process ends. */
    public static LocalKafka startTemporary() throws IOException {
        Path directory = Directories.createTemporary("kafka");
        return Temporary.closeAtExit(start(directory, 0, Map.of(), () -> Temporary.delete(directory)));
    }

    private static LocalKafka start(Path dataDirectory, int wantedPort, Map<String, String> extra, Runnable afterClose)
            throws IOException {
        Path home = Directories.create(dataDirectory.toAbsolutePath().normalize());
        int port = Ports.orFree(wantedPort);
        Properties settings = settings(home.resolve("log"), port, Ports.orFree(0));
        settings.putAll(extra);
        try {
            format(home, settings);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new LocalKafka(server, port, afterClose);
        } catch (KafkaException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static Properties settings(Path log, int port, int controllerPort) {
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        Properties settings = new Properties();
        settings.putAll(SETTINGS);
        settings.setProperty("log.dirs", log.toString());
        settings.setProperty("listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", broker);
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        return settings;
    }

    /** The last file that formatting writes is {@code meta.properties}; a directory without it was interrupted. */
    private static void format(Path home, Properties settings) throws IOException {
        Path log = home.resolve("log");
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Directories.createEmpty(log);
        Path file = home.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
            if (StorageTool.execute(command, print) != 0) {
                throw new IOException("Kafka could not use " + log + ": "
                        + said.toString(StandardCharsets.UTF_8).strip());
            }
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker; data in a directory of the caller's own stays. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
            afterClose.run();
        }
    }
}
