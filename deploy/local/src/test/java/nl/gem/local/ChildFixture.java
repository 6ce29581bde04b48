package nl.gem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Children that behave: one that stays until it is told to go, one that fails, one that will not go. */
final class ChildFixture {
    private ChildFixture() {}

    static ProcessSpec patient(Path directory) throws IOException {
        return shell(directory, "exec tail -f /dev/null");
    }

    static ProcessSpec shell(Path directory, String script) throws IOException {
        Path logs = Files.createDirectories(directory.resolve("logs"));
        Path run = Files.createDirectories(directory.resolve("run"));
        return new ProcessSpec("child", List.of("/bin/sh", "-c", script), Map.of("GEM_CHILD", "yes"), logs, run);
    }
}
