package nl.gem.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.local.Service;

/**
 * What an image is made of, as a folder that buildah takes: the system's few files, the runtime, the libraries, and what is
 * the service's own. Each becomes a layer, and what changes least comes first.
 */
record Parts(Path folder, Service service) {

    static final String USER = "10001:10001";
    static final String ARGUMENTS = "/app/own/java.args";
    static final String MIGRATION_ARGUMENTS = "/app/own/migrate.args";
    static final String CACHE = "/app/cache/service.aot";

    private static final List<String> CLASS_PATH_FIRST = List.of("transformed-bytecode.jar", "generated-bytecode.jar");

    /** @param runtime a folder that {@link RuntimeImage} has written */
    void gather(Path runtime, Path repository) throws IOException {
        Path root = folder.resolve("system");
        Files.createDirectories(root.resolve("etc"));
        Files.createDirectories(root.resolve("tmp"));
        Files.setPosixFilePermissions(root.resolve("tmp"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(root.resolve("etc/passwd"), "gem:x:10001:10001::/:/nonexistent\n");
        Files.writeString(root.resolve("etc/group"), "gem:x:10001:\n");
        Files.writeString(root.resolve("etc/nsswitch.conf"), "hosts: files dns\n");
        RuntimeImage.copySystemLibraries(runtime, root);
        Command.run(
                List.of("cp", "-a", runtime.toString(), folder.resolve("jre").toString()));
        Path application = service.application(repository);
        List<String> libraries = copyJars(folder.resolve("app/lib"), application, "lib/boot", "lib/main");
        List<String> own = new ArrayList<>(copyJars(folder.resolve("app/own"), application, "app", "quarkus"));
        own.removeAll(CLASS_PATH_FIRST);
        own.addAll(0, CLASS_PATH_FIRST);
        List<String> classPath = new ArrayList<>();
        own.forEach(jar -> classPath.add("/app/own/" + jar));
        libraries.forEach(jar -> classPath.add("/app/lib/" + jar));
        write("app/own/java.args", JavaArguments.serving(service, classPath));
        write("app/own/migrate.args", JavaArguments.migrating(classPath));
        write("Containerfile", containerfile());
    }

    /** By name, which is the order in which they stand on the class path. */
    private static List<String> copyJars(Path target, Path application, String... folders) throws IOException {
        Files.createDirectories(target);
        List<String> names = new ArrayList<>();
        for (String from : folders) {
            try (Stream<Path> files = Files.list(application.resolve(from))) {
                for (Path jar :
                        files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    Jars.copy(jar, target.resolve(jar.getFileName()));
                    names.add(jar.getFileName().toString());
                }
            }
        }
        names.sort(null);
        return names;
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }

    private List<String> containerfile() {
        return List.of(
                "FROM scratch",
                "COPY system/ /",
                "COPY jre/ /jre/",
                "COPY app/lib/ /app/lib/",
                "COPY app/own/ /app/own/",
                "ENV MALLOC_ARENA_MAX=2",
                "LABEL org.opencontainers.image.title=" + Image.name(service)
                        + " org.opencontainers.image.licenses=EUPL-1.2",
                "USER " + USER,
                "ENTRYPOINT [\"/jre/bin/java\", \"@" + ARGUMENTS + "\"]");
    }
}
