package nl.gem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What lies where under the data root. */
record StackDirectories(Path root) {
    private static final String LOG = ".log";
    private static final String PREVIOUS = ".previous";

    Path postgres() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return LocalPostgres.cluster(postgres());
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path keycloak() {
        return root.resolve("keycloak");
    }

    Path logs() {
        return Directories.create(root.resolve("logs"));
    }

    Path run() {
        return Directories.create(root.resolve("run"));
    }

    /** Begins new logs; those of the run before stay for whoever wonders why it ended. */
    void setLogsAside() throws IOException {
        List<Path> current;
        try (Stream<Path> files = Files.list(logs())) {
            current = files.filter(file -> file.toString().endsWith(LOG)).toList();
        }
        for (Path log : current) {
            Path previous = log.resolveSibling(log.getFileName() + PREVIOUS);
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
