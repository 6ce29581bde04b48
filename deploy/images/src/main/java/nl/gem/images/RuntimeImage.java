package nl.gem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The least of a JDK that the services run on, and the libraries of this system that it is linked to. */
record RuntimeImage(Path jdk) {

    /** What jdeps finds in the services and their libraries, and what only reflection and providers reach. */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.instrument",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.rmi",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "jdk.crypto.ec",
            "jdk.management",
            "jdk.unsupported",
            "jdk.zipfs");

    /** Of java.desktop only the beans are needed: what draws would need libraries that are not here. */
    private static final Pattern DRAWS =
            Pattern.compile("lib(awt.*|splashscreen|jsound|javajpeg|mlib_image|fontmanager|freetype|lcms|jawt)\\.so");

    private static final Pattern LIBRARY = Pattern.compile("(?m)^\\s*(?:\\S+ => )?(/lib\\S+) \\(0x");

    void writeTo(Path folder) throws IOException {
        Command.run(List.of(
                jdk.resolve("bin/jlink").toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                folder.toString()));
        // Names that only a native debugger reads.
        Command.run(List.of(
                "strip",
                "--strip-unneeded",
                folder.resolve("lib/server/libjvm.so").toString()));
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                if (DRAWS.matcher(library.getFileName().toString()).matches()) {
                    Files.delete(library);
                }
            }
        }
    }

    /** Copies what the runtime in a folder needs of this system, each to where the loader looks for it. */
    static void copySystemLibraries(Path runtime, Path root) throws IOException {
        for (Path library : systemLibraries(runtime)) {
            Path target = root.resolve(Path.of("/").relativize(library));
            Files.createDirectories(target.getParent());
            Files.copy(library.toRealPath(), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Set<Path> systemLibraries(Path runtime) throws IOException {
        Set<Path> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(runtime)) {
            for (Path file : files.filter(RuntimeImage::isLinked).sorted().toList()) {
                Matcher matcher = LIBRARY.matcher(Command.run(List.of("ldd", file.toString())));
                while (matcher.find()) {
                    found.add(Path.of(matcher.group(1)));
                }
            }
        }
        return found;
    }

    private static boolean isLinked(Path file) {
        return file.endsWith("bin/java") || file.toString().endsWith(".so");
    }
}
