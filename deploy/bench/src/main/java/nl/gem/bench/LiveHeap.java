package nl.gem.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process cannot let go of, after a full collection. */
record LiveHeap(long pid) {

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

    /** The second of two looks: what the first one's collection had still to clean up is gone then. */
    long bytes() {
        look();
        return look();
    }

    private long look() {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            var unused = jcmd.onExit()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((done, late) -> jcmd.destroyForcibly());
            return total(new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BenchFailure("The heap of process " + pid + " cannot be looked at: jcmd does not start.", e);
        }
    }

    static long total(String histogram) {
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new BenchFailure("jcmd gave no histogram of the heap.");
        }
        return Long.parseLong(total.group(1));
    }
}
