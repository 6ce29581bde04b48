package nl.gem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.gem.local.Guest;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;

/**
 * The cache of loaded and linked classes, of what they did at their start and of profiles. It fits one virtual machine and one
 * class path only, so it is recorded and made inside the image itself.
 *
 * @param folder where it is made
 */
record Cache(Path folder) {

    private static final int OLDEST_JDK = 24;
    private static final Duration STOP_LIMIT = Duration.ofMinutes(5);
    private static final String ARGUMENTS = "@" + Parts.ARGUMENTS;
    private static final String RECORDED = "/cache/service.aotconf";
    private static final String MADE = "/cache/service.aot";

    static boolean isPossible() {
        return Runtime.version().feature() >= OLDEST_JDK;
    }

    /** Runs the base image in the place of a replica, as the service is run every day, and adds the cache as one more layer. */
    Image addTo(Image base, Service service, LocalStack stack) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        record(base, service, stack);
        make(base);
        Files.write(
                folder.resolve("Containerfile"),
                List.of(
                        "FROM " + base.reference(),
                        "COPY service.aot " + Parts.CACHE,
                        "ENTRYPOINT [\"/jre/bin/java\", \"-XX:AOTCache=" + Parts.CACHE + "\", \"" + ARGUMENTS + "\"]"));
        Files.writeString(folder.resolve(".containerignore"), "*.aotconf\n");
        Image image = base.engine().build(folder, "localhost/" + Image.name(service));
        refuseOthers(base.layers(), image.layers());
        return image;
    }

    /** All but the cache is what was built twice. */
    static void refuseOthers(List<String> base, List<String> layers) {
        if (layers.size() != base.size() + 1 || !layers.subList(0, base.size()).equals(base)) {
            throw new ImageFailure("The image is not its base and one layer with the cache: " + layers);
        }
    }

    private void record(Image base, Service service, LocalStack stack) throws IOException, InterruptedException {
        Guest guest = stack.guest(service);
        try (Container container = Container.start(
                base,
                guest.environment(),
                options(),
                List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + RECORDED, ARGUMENTS))) {
            Health.awaitReady(container, guest.managementAddress());
            new Rehearsal(stack, guest).play(service);
            container.tellToStop();
            container.awaitEnd(STOP_LIMIT);
            if (!Files.exists(folder.resolve("service.aotconf"))) {
                throw new ImageFailure("The training run recorded nothing:\n" + container.logs());
            }
        }
    }

    /** Loads what was recorded, runs nothing, and ends. */
    private void make(Image base) throws InterruptedException {
        try (Container container = Container.start(
                base,
                Map.of(),
                options(),
                List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + RECORDED, "-XX:AOTCache=" + MADE, ARGUMENTS))) {
            if (container.awaitEnd(STOP_LIMIT) != 0) {
                throw new ImageFailure("The cache could not be made:\n" + container.logs());
            }
        }
    }

    private List<String> options() {
        return List.of("--volume", folder + ":/cache", "--entrypoint", "/jre/bin/java");
    }
}
