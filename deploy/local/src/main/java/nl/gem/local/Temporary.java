package nl.gem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a test starts for itself alone: it ends with the test, and leaves no process and no file. */
final class Temporary {
    private Temporary() {}

    static <T extends AutoCloseable> T closeAtExit(T resource) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(resource), "gem-local-exit"));
        return resource;
    }

    static void delete(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the directory " + directory + ".", e);
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }
}
