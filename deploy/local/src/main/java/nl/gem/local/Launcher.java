package nl.gem.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The program behind {@code ./gem run}: starts everything, says where it is, and stops it all when told to. */
public final class Launcher {
    private static final Logger ROOT_LOG = Logger.getLogger("");

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        LogManager.getLogManager().reset();
        try {
            run(StackOptions.parse(repository(), List.of(arguments), System.getenv()));
        } catch (StackFailure e) {
            fail(e);
        }
        new CountDownLatch(1).await();
    }

    private static void run(StackOptions options) {
        LocalStack stack = new LocalStack(options, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            stack.prepare();
            logToFile(new StackDirectories(options.data()));
            stack.start();
            System.out.println(addresses(options));
            System.out.println("ready");
        } catch (StackFailure e) {
            if (!stack.isClosed()) {
                throw e;
            }
        }
    }

    private static void fail(StackFailure failure) {
        ROOT_LOG.log(Level.SEVERE, "The start failed", failure);
        System.err.println(failure.getMessage());
        System.exit(1);
    }

    /** The script names it; who starts this class by hand stands in it. */
    private static Path repository() {
        return Path.of(System.getProperty("gem.repository", "")).toAbsolutePath();
    }

    /** Kafka's client has much to tell, and nobody at the keyboard wants to read it. */
    private static void logToFile(StackDirectories directories) {
        Path log = directories.logs().resolve("launcher.log");
        try {
            FileHandler file = new FileHandler(log.toString(), true);
            file.setFormatter(new SimpleFormatter());
            ROOT_LOG.addHandler(file);
            ROOT_LOG.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new StackFailure("Cannot write the log " + log + ".", e);
        }
    }

    static String addresses(StackOptions options) {
        Map<Port, Integer> port = options.ports();
        return """

                Gem is up.

                  Website with Gem   http://localhost:%d/
                  Agent console      http://localhost:%d/
                  Bewaartermijnen    http://localhost:%d/
                  Keycloak           http://localhost:%d/realms/gem
                  Health, metrics    http://localhost:%d/q/health/ready, :%d, :%d
                  PostgreSQL, Kafka  127.0.0.1:%d, 127.0.0.1:%d

                Accounts (password gem)

                  sanne, bram        kcc-agent
                  lotte              team-lead
                  tessa, timo        trainer
                  mo                 maintainer
                  fleur              privacy-officer

                Data and logs: %s
                """.formatted(
                        port.get(Port.CHATBOT),
                        port.get(Port.LIVECHAT),
                        port.get(Port.RETENTION),
                        port.get(Port.KEYCLOAK),
                        port.get(Port.CHATBOT_MANAGEMENT),
                        port.get(Port.LIVECHAT_MANAGEMENT),
                        port.get(Port.RETENTION_MANAGEMENT),
                        port.get(Port.POSTGRES),
                        port.get(Port.KAFKA),
                        options.data());
    }
}
