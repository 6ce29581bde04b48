package nl.gem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks, before anything starts, whether it can all start; each refusal says what to do. */
final class Preflight {
    private static final long ROOM_BYTES = 2L * 1024 * 1024 * 1024;

    private Preflight() {}

    static void check(StackOptions options) throws IOException {
        for (Service service : Service.values()) {
            if (!Files.exists(service.jar(options.services()))) {
                throw new StackFailure(service.module() + " is not built; run ./gem run without --no-build.");
            }
        }
        for (Port port : Port.values()) {
            checkPort(port, options.port(port));
        }
        checkRoom(options.data());
    }

    static void checkPort(Port port, int number) {
        if (!Ports.isFree(number)) {
            throw new StackFailure(
                    "Port " + number + " is in use by another program; stop it or set " + port.variable() + ".");
        }
    }

    private static void checkRoom(Path data) throws IOException {
        long room = Files.getFileStore(data).getUsableSpace();
        if (room < ROOM_BYTES) {
            throw new StackFailure("The disk of " + data + " has " + room / 1_000_000
                    + " MB free, and Gem needs 2 GB; make room or set GEM_DATA.");
        }
    }
}
