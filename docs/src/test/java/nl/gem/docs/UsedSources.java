package nl.gem.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of a service and of what it uses of the kit: what nobody injects reads no setting. */
final class UsedSources {

    private static final Pattern EXCLUDED = Pattern.compile("quarkus\\.arc\\.exclude-types=(.*)");

    private UsedSources() {}

    /** @param settings the service's file of settings, which may leave packages of the kit out */
    static List<String> of(String service, String settings) {
        Matcher excluded = EXCLUDED.matcher(settings);
        List<String> packages = excluded.find()
                ? Stream.of(excluded.group(1).split(","))
                        .map(name -> name.replace(".*", ";"))
                        .toList()
                : List.of();
        List<String> own = texts(service + "-service");
        List<Path> kit = Repository.sources("service-kit/src/main/java");
        return Stream.concat(
                        own.stream(),
                        kit.stream().filter(file -> isUsed(file, packages, own)).map(UsedSources::text))
                .toList();
    }

    private static boolean isUsed(Path file, List<String> excluded, List<String> own) {
        String text = text(file);
        String name = file.getFileName().toString().replace(".java", "");
        boolean isThere = excluded.stream().noneMatch(one -> text.contains("package " + one));
        return isThere
                && (!text.contains("public class " + name)
                        || Stream.concat(own.stream(), texts("service-kit").stream())
                                .anyMatch(other -> !other.equals(text) && other.matches("(?s).*\\b" + name + "\\b.*")));
    }

    private static List<String> texts(String module) {
        return Repository.sources(module + "/src/main/java").stream()
                .map(UsedSources::text)
                .toList();
    }

    private static String text(Path file) {
        return Repository.read(file.toString());
    }
}
