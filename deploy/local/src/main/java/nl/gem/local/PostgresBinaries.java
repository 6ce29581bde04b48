package nl.gem.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The PostgreSQL programs of one data directory. Two of them are equal when the directory is, because the library remembers
 * per resolver where it unpacked, and would else share a directory that another instance is about to delete.
 */
record PostgresBinaries(Path directory) implements PgBinaryResolver {
    private static final String GOOD_START = "good-start";

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    }

    /** An interrupted unpacking makes every later start fail, so whatever never started well is thrown away. */
    void discardUnlessProven() throws IOException {
        if (!Files.exists(directory.resolve(GOOD_START)) || !unpackedCompletely()) {
            Directories.createEmpty(directory);
        }
    }

    void markProven() throws IOException {
        Files.writeString(directory.resolve(GOOD_START), "");
    }

    private boolean unpackedCompletely() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> versions = entries.filter(Files::isDirectory).toList();
            return versions.stream().allMatch(version -> Files.exists(version.resolve(".exists")));
        }
    }
}
