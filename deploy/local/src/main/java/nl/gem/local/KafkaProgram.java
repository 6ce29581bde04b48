package nl.gem.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The program of the broker's own process: a broker that runs until the process is told to end. */
public final class KafkaProgram {
    private KafkaProgram() {}

    /** @param arguments data directory, port, and settings beyond the usual as {@code name=value} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("log4j2.shutdownHookEnabled", "false");
        Logger.getLogger("").setLevel(Level.WARNING);
        List<String> told = List.of(arguments);
        LocalKafka kafka = LocalKafka.start(
                Path.of(told.getFirst()), Integer.parseInt(told.get(1)), settings(told.subList(2, told.size())));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
        new CountDownLatch(1).await();
    }

    private static Map<String, String> settings(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }
}
