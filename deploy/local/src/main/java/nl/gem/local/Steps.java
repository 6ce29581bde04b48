package nl.gem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs the steps of a start side by side; the first that fails is the reason why the whole start does. */
final class Steps implements AutoCloseable {
    private static final int SECONDS_TO_NOTICE = 3;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("start-", 1).factory());

    /** A step may fail in the ways in which files, processes and waiting fail. */
    interface Step<T> {
        T run() throws IOException, InterruptedException;
    }

    interface Action {
        void run() throws IOException, InterruptedException;
    }

    <T> CompletableFuture<T> supply(Step<T> step) {
        return CompletableFuture.supplyAsync(() -> attempt(step), threads);
    }

    CompletableFuture<Void> run(Action action) {
        return CompletableFuture.runAsync(() -> attempt(action), threads);
    }

    CompletableFuture<Void> after(List<? extends CompletableFuture<?>> needed, Action action) {
        return CompletableFuture.allOf(needed.toArray(CompletableFuture<?>[]::new))
                .thenRunAsync(() -> attempt(action), threads);
    }

    /** Waits for all, or for the first failure. */
    static void await(List<? extends CompletableFuture<?>> steps) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        steps.forEach(step -> step.whenComplete((done, failure) -> {
            if (failure != null) {
                outcome.completeExceptionally(failure);
            }
        }));
        CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new)).thenAccept(done -> outcome.complete(null));
        try {
            outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Gem was interrupted while it started.", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static StackFailure failure(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException
                        || cause instanceof CompletionException
                        || cause instanceof UncheckedIOException)) {
            cause = cause.getCause();
        }
        return cause instanceof StackFailure expected ? expected : new StackFailure(sentence(cause), cause);
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? "Gem did not start: " + cause.getClass().getSimpleName() + "." : message;
    }

    private static <T> T attempt(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Gem was interrupted while it started.", e);
        }
    }

    private static void attempt(Action action) {
        Step<Boolean> step = () -> {
            action.run();
            return true;
        };
        attempt(step);
    }

    /** Interrupts what still runs, and gives it a moment to clean up after itself. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(SECONDS_TO_NOTICE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
