package nl.gem.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.gem.local.LocalStack;
import nl.gem.local.StackOptions;

/** One stack for all acceptance tests, started by the first that needs it; it ends with this JVM. */
public final class RunningStack {

    private static final class Holder {
        private static final SpanCollector SPANS = SpanCollector.open();
        private static final LocalStack STACK = start();

        private static LocalStack start() {
            LocalStack stack =
                    LocalStack.start(StackOptions.forTests(repository()).withEnvironment(SPANS.environment()));
            Availability.awaitOpen(stack, true);
            return stack;
        }
    }

    private RunningStack() {}

    public static LocalStack get() {
        return Holder.STACK;
    }

    /** What the services tell of their work. */
    static SpanCollector spans() {
        return Holder.SPANS;
    }

    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("gem"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The tests run inside the repository.");
        }
        return folder;
    }
}
