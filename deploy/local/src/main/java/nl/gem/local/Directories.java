package nl.gem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes and removes directory trees, so that nothing of a former or half finished run is left. */
final class Directories {
    private Directories() {}

    static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the directory " + directory + ".", e);
        }
    }

    static Path createEmpty(Path directory) throws IOException {
        delete(directory);
        return Files.createDirectories(directory);
    }

    static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), "the root directory has no parent");
    }

    /** Empties a directory but leaves the one file that must stay. */
    static void emptyExcept(Path directory, Path kept) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.filter(entry -> !entry.equals(kept)).toList()) {
                delete(entry);
            }
        }
    }

    static Path createTemporary(String name) throws IOException {
        return Files.createTempDirectory("gem-" + name + "-");
    }

    /** Does not follow links, and takes no offence at files that disappear meanwhile. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
