package nl.gem.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many connections to databases one process of a service opens at most: by its settings, and by its source. */
final class Connections {
    private static final Pattern USER = Pattern.compile("(quarkus\\.datasource\\.(?:\\w+\\.)?)username");

    /** What Quarkus takes where nobody says. */
    private static final String DEFAULT_POOL = "20";

    /** Named by whoever has a connection of his own beside the pool, for a lock or to listen: one each. */
    private static final String DEDICATED = "import nl.gem.kit.database.DedicatedConnection;";

    private static final Map<String, Integer> BESIDE_THE_POOL = new ConcurrentHashMap<>();

    /** @param variable of the environment that names the account */
    record Pool(String variable, int connections) {}

    private Connections() {}

    static List<Pool> of(String service) {
        Properties properties = Environments.properties(service);
        return properties.stringPropertyNames().stream()
                .map(USER::matcher)
                .filter(Matcher::matches)
                .map(user -> new Pool(
                        properties.getProperty(user.group()).replaceAll("[${}]", ""),
                        pool(properties, user.group(1))
                                + (user.group(1).equals("quarkus.datasource.") ? besideThePool(service) : 0)))
                .toList();
    }

    private static int pool(Properties properties, String source) {
        String size = source + "reactive.max-size";
        return Integer.parseInt(properties.getProperty("%prod." + size, properties.getProperty(size, DEFAULT_POOL)));
    }

    static int besideThePool(String service) {
        return BESIDE_THE_POOL.computeIfAbsent(service, known -> {
            List<String> left = List.of(Environments.properties(known)
                    .getProperty("quarkus.arc.exclude-types", "")
                    .replace(".*", "")
                    .split(","));
            return Stream.of("service-kit", known + "-service")
                    .mapToInt(module -> count(Path.of("../..", module, "src/main/java"), left))
                    .sum();
        });
    }

    private static int count(Path sources, List<String> leftOut) {
        try (Stream<Path> files = Files.walk(sources)) {
            return (int) files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !leftOut.contains(
                            sources.relativize(file.getParent()).toString().replace('/', '.')))
                    .filter(file -> read(file).contains(DEDICATED))
                    .count();
        } catch (IOException e) {
            throw new IllegalStateException(sources.toString(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
