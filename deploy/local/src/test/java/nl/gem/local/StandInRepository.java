package nl.gem.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import nl.gem.kit.migration.Migrate;

/** A work tree in which small programs play the built services; Keycloak is the one of this module. */
final class StandInRepository {
    private StandInRepository() {}

    static Path create(Path directory) throws IOException {
        for (Service service : Service.values()) {
            Path application = service.application(directory);
            Files.createDirectories(application.resolve("app"));
            Files.createDirectories(application.resolve("lib/main"));
            jar(service.jar(directory), StandInService.class);
            jar(application.resolve("lib/main/kit.jar"), Migrate.class);
        }
        Path module = Files.createDirectories(directory.resolve("deploy/local"));
        Files.createSymbolicLink(module.resolve("target"), Path.of("target").toAbsolutePath());
        return directory;
    }

    private static void jar(Path file, Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String entry = main.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream code = Objects.requireNonNull(main.getResourceAsStream("/" + entry))) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }
}
