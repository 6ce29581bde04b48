package nl.gem.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program that does one thing and ends; it does not outlive the thread that waits for it. */
final class ShortProcess {
    private ShortProcess() {}

    /** @throws StackFailure with the last lines of the program when it fails or takes too long */
    static void run(ProcessSpec spec, String purpose, Duration limit) throws IOException {
        Process process = spec.launch();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StackFailure(purpose + " took longer than " + limit.toSeconds() + " s:\n" + spec.lastLines());
            }
            if (process.exitValue() != 0) {
                throw new StackFailure(purpose + " failed; its last lines:\n" + spec.lastLines());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(purpose + " was interrupted.", e);
        } finally {
            Processes.kill(List.of(process.toHandle()));
            spec.pidFile().remove();
        }
    }
}
