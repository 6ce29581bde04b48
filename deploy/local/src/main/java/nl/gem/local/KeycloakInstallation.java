package nl.gem.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Keycloak unpacked, optimised and with an empty database to begin from. That takes most of a minute, so it is done once for all
 * stacks of this work tree; each stack then runs in a home of its own that points here.
 */
record KeycloakInstallation(Path home) {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String PREPARED = "prepared";

    /** Safe to call from several launchers at once: the others wait for the first. */
    static synchronized KeycloakInstallation prepare(Path target, Path logs, Path run, Consumer<String> progress)
            throws IOException {
        KeycloakInstallation installation = new KeycloakInstallation(target.resolve("keycloak"));
        Path archive = archive(target.resolve("dist"));
        try (FileChannel channel = FileChannel.open(
                        target.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !installation.isPreparedFrom(archive)) {
                progress.accept("Preparing Keycloak, once; this takes about a minute.");
                installation.prepareFrom(archive, logs, run);
            }
        }
        return installation;
    }

    /** The database after Keycloak's own migrations, without the realm. */
    Path emptyDatabase() {
        return home.resolve("data/h2/keycloakdb.mv.db");
    }

    private boolean isPreparedFrom(Path archive) throws IOException {
        Path marker = home.resolve(PREPARED);
        return Files.exists(marker) && Files.readString(marker).equals(signature(archive));
    }

    private void prepareFrom(Path archive, Path logs, Path run) throws IOException {
        Directories.createEmpty(home);
        unpack(archive);
        keycloak("keycloak-build", List.of("build", "--db=dev-file"), logs, run);
        Path export = home.resolve("data/export");
        List<String> exporting = List.of("export", "--optimized", "--realm", "master", "--dir", export.toString());
        keycloak("keycloak-database", exporting, logs, run);
        Directories.delete(export);
        Files.writeString(home.resolve(PREPARED), signature(archive));
    }

    private void keycloak(String name, List<String> arguments, Path logs, Path run) throws IOException {
        ProcessSpec spec = new ProcessSpec(name, KeycloakCommand.of(home, arguments), Map.of(), logs, run);
        ShortProcess.run(spec, "Preparing Keycloak", LIMIT);
    }

    private static Path archive(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                List<Path> archives = files.filter(file -> file.toString().endsWith(".tar.gz"))
                        .sorted()
                        .toList();
                if (!archives.isEmpty()) {
                    return archives.getLast();
                }
            }
        }
        throw new StackFailure("Keycloak is not in " + directory + "; run ./gem run without --no-build.");
    }

    private static String signature(Path archive) throws IOException {
        return archive.getFileName() + " " + Files.size(archive);
    }

    private void unpack(Path archive) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream entries = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                unpack(entry, entries);
                entry = entries.getNextEntry();
            }
        }
    }

    /** The archive holds one directory, which is left out. */
    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path name = Path.of(entry.getName());
        if (!entry.isFile() || name.getNameCount() < 2) {
            return;
        }
        Path file = home.resolve(name.subpath(1, name.getNameCount())).normalize();
        if (!file.startsWith(home)) {
            throw new IOException("The Keycloak archive has a file outside its directory.");
        }
        Files.createDirectories(Directories.parent(file));
        Files.copy(content, file);
    }
}
