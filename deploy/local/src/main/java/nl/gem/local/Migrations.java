package nl.gem.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Brings one database up to date, in a process of its own that ends before the service starts: a serving process never holds the
 * owner's password.
 */
public record Migrations(Path repository, Databases databases, Path logs, Path run) {
    private static final String MAIN = "nl.gem.kit.migration.Migrate";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    public void migrate(Service service) throws IOException {
        String database = service.database();
        ProcessSpec spec =
                new ProcessSpec("migrate-" + database, command(service), databases.migration(database), logs, run);
        ShortProcess.run(spec, "Migrating the database " + database, LIMIT);
    }

    List<String> command(Service service) {
        Path application = service.application(repository);
        String classPath = application.resolve("lib/main/*") + File.pathSeparator + application.resolve("app/*");
        return List.of(
                ProcessSpec.java(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classPath,
                MAIN);
    }
}
