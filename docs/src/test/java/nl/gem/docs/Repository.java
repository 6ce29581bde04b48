package nl.gem.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The work tree that the pages are about. */
final class Repository {

    static final List<String> SERVICES = List.of("chatbot", "livechat", "retention");

    private static final Path ROOT = root();

    private Repository() {}

    static Path resolve(String path) {
        return ROOT.resolve(path);
    }

    static String read(String path) {
        try {
            return Files.readString(resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every Java file below a directory, in a fixed order. */
    static List<Path> sources(String directory) {
        try (Stream<Path> files = Files.walk(resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("gem"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The tests run inside the repository.");
        }
        return folder;
    }
}
