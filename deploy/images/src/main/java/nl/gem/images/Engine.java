package nl.gem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Buildah and podman on a store of our own, so that they see each other's images and touch nobody else's. No daemon, and no
 * runtime but runc, which takes cgroups of either version.
 *
 * @param run where they keep what is of this run only; podman takes no long path
 */
record Engine(Path store, Path run) {

    /** Layers are files in folders: slower than an overlay, and there on every kernel. */
    private static final String DRIVER = "vfs";

    /** Whatever still runs in the store when this process ends, ends too. */
    static Engine on(Path store) throws IOException {
        Engine engine = new Engine(store, Files.createTempDirectory("gem-images-"));
        Runtime.getRuntime().addShutdownHook(new Thread(engine::leave, "leave"));
        return engine;
    }

    private void leave() {
        attempt("rm", "--all", "--force", "--time", "1");
        Command.attempt(List.of("rm", "-rf", run.toString()));
    }

    /** @return what buildah printed */
    String buildah(String... arguments) {
        return Command.run(words("buildah", List.of(), arguments));
    }

    String podman(String... arguments) {
        return Command.run(podmanWords(arguments));
    }

    Command.Result attempt(String... arguments) {
        return Command.attempt(podmanWords(arguments));
    }

    private List<String> podmanWords(String... arguments) {
        return words(
                "podman",
                List.of("--cgroup-manager", "cgroupfs", "--events-backend", "none", "--runtime", "runc"),
                arguments);
    }

    private List<String> words(String tool, List<String> options, String... arguments) {
        List<String> words = new ArrayList<>(
                List.of(tool, "--root", store.toString(), "--runroot", run.toString(), "--storage-driver", DRIVER));
        words.addAll(options);
        words.addAll(List.of(arguments));
        return words;
    }

    /**
     * One layer per line of the Containerfile. Nothing is taken from an earlier build, and every file is as old as the epoch,
     * so that the same files give the same image.
     */
    Image build(Path folder, String reference) {
        buildah(
                "bud",
                "--isolation",
                "chroot",
                "--timestamp",
                "0",
                "--layers",
                "--no-cache",
                "--format",
                "oci",
                "--quiet",
                "--tag",
                reference,
                folder.toString());
        return new Image(this, reference);
    }
}
