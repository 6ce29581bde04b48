package nl.gem.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends other processes, politely first. */
final class Processes {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Processes() {}

    static void stop(ProcessHandle process, Duration patience) {
        stopAll(List.of(process), patience);
    }

    /** Returns when they are gone: SIGTERM to all, and SIGKILL for those that are there after the time given. */
    static void stopAll(Collection<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        if (!endWithin(processes, patience)) {
            kill(processes);
        }
    }

    /** SIGKILL, also to the children, which would else outlive their parent for a moment. */
    static void kill(Collection<ProcessHandle> processes) {
        List<ProcessHandle> families = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        families.forEach(ProcessHandle::destroyForcibly);
        endWithin(families, AFTER_KILL);
    }

    private static boolean endWithin(Collection<ProcessHandle> processes, Duration limit) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for a process to end.", e);
        }
    }
}
