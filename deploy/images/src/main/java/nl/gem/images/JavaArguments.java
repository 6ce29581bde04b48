package nl.gem.images;

import java.util.ArrayList;
import java.util.List;
import nl.gem.local.Service;

/** What the virtual machine in an image is told, as the lines of an argument file. */
final class JavaArguments {

    private JavaArguments() {}

    /**
     * The classes lie on the class path, not behind Quarkus' own loader, so that the cache can hold them. The heap begins
     * large enough for the cached objects: with less the virtual machine would refuse to start. Code is compiled a third as
     * eagerly as usual: at the start the compilers compete with what they compile for.
     */
    static List<String> serving(Service service, List<String> classPath) {
        List<String> lines = new ArrayList<>(List.of(
                "-Xms32m",
                "-Xmx" + heap(service),
                "-XX:+UseSerialGC",
                "-XX:MaxNewSize=24m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-XX:CompileThresholdScaling=3",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        if (Runtime.version().feature() >= 25) {
            lines.add("-XX:+UseCompactObjectHeaders");
        }
        lines.addAll(access());
        lines.addAll(List.of("-cp", String.join(":", classPath), "io.quarkus.runner.GeneratedMain"));
        return lines;
    }

    /** The migration process, which ends before the service starts. */
    static List<String> migrating(List<String> classPath) {
        return List.of(
                "-Xmx128m", "-XX:+UseSerialGC", "-cp", String.join(":", classPath), "nl.gem.kit.migration.Migrate");
    }

    /** The chatbot needs much only while it learns from drafts. */
    private static String heap(Service service) {
        return service == Service.CHATBOT ? "640m" : "192m";
    }

    private static List<String> access() {
        List<String> lines = new ArrayList<>(
                List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            lines.add("--sun-misc-unsafe-memory-access=allow");
        }
        return lines;
    }
}
