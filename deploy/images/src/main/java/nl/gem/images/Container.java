package nl.gem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running container, shut in as a cluster with restricted pods does it. */
final class Container implements AutoCloseable {

    private final Engine engine;
    private final String id;
    private final long pid;

    private Container(Engine engine, String id) {
        this.engine = engine;
        this.id = id;
        this.pid = Long.parseLong(inspect("{{.State.Pid}}"));
    }

    /**
     * @param options of podman, beside those that shut it in
     * @param arguments what the entry point is given
     */
    static Container start(Image image, Map<String, String> environment, List<String> options, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "--detach",
                "--pull=never",
                "--network",
                "host",
                "--ulimit",
                "nofile=4096:4096",
                "--ulimit",
                "nproc=4096:4096",
                "--read-only",
                "--cap-drop=ALL",
                "--security-opt",
                "no-new-privileges",
                "--tmpfs",
                "/tmp"));
        environment.forEach((name, value) -> words.addAll(List.of("--env", name + "=" + value)));
        words.addAll(options);
        words.add(image.reference());
        words.addAll(arguments);
        String id = image.engine().podman(words.toArray(String[]::new));
        return new Container(image.engine(), id.lines().toList().getLast());
    }

    /** Number of its first process outside the container. */
    long pid() {
        return pid;
    }

    boolean isRunning() {
        return inspect("{{.State.Running}}").equals("true");
    }

    /** Whether a process inside can write that file. */
    boolean canWrite(String file) {
        return engine.attempt("exec", id, "/jre/bin/java", "-Xlog:safepoint:file=" + file, "-version")
                        .status()
                == 0;
    }

    /** A field of the kernel's account of the first process, such as CapEff. */
    String status(String field) throws IOException {
        Matcher found = Pattern.compile("(?m)^" + field + ":\\s+(.+)$")
                .matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        if (!found.find()) {
            throw new ImageFailure("The kernel tells no " + field + " of process " + pid + ".");
        }
        return found.group(1);
    }

    /** SIGTERM; does not wait. */
    void tellToStop() {
        engine.podman("kill", "--signal", "TERM", id);
    }

    /** @return with which status its first process ended by itself */
    int awaitEnd(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > end) {
                throw new ImageFailure("The container did not stop within " + limit.toSeconds() + " s:\n" + logs());
            }
            Thread.sleep(100);
        }
        return Integer.parseInt(inspect("{{.State.ExitCode}}"));
    }

    /** The last of what it printed. */
    String logs() {
        return engine.attempt("logs", "--tail", "15", id).output();
    }

    private String inspect(String format) {
        return engine.podman("inspect", "--format", format, id);
    }

    @Override
    public void close() {
        engine.attempt("rm", "--force", "--time", "1", id);
    }
}
