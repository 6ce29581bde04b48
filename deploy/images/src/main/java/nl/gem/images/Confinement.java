package nl.gem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a container must not be able to do, asked of the kernel and tried. */
final class Confinement {

    private Confinement() {}

    /** @return what it can do and must not */
    static List<String> breaches(Container container) throws IOException {
        List<String> breaches = new ArrayList<>();
        if (Long.parseLong(container.status("CapEff"), 16) != 0) {
            breaches.add("it has capabilities");
        }
        if (!container.status("NoNewPrivs").equals("1")) {
            breaches.add("it may gain privileges");
        }
        if (!container.status("Uid").startsWith(Parts.USER.substring(0, Parts.USER.indexOf(':')))) {
            breaches.add("it runs as user " + container.status("Uid"));
        }
        if (!isRootReadOnly(Files.readAllLines(Path.of("/proc/" + container.pid() + "/mountinfo")))) {
            breaches.add("its root is writable");
        }
        if (container.canWrite("/app/own/written")) {
            breaches.add("it wrote beside its own code");
        }
        if (!container.canWrite("/tmp/written")) {
            breaches.add("it cannot write to /tmp, so that it cannot elsewhere means nothing");
        }
        return breaches;
    }

    /** @param mounts lines of mountinfo: number, parent, device, root, mount point, options, … */
    static boolean isRootReadOnly(List<String> mounts) {
        return mounts.stream()
                .map(line -> line.split(" "))
                .anyMatch(words ->
                        words[4].equals("/") && List.of(words[5].split(",")).contains("ro"));
    }
}
