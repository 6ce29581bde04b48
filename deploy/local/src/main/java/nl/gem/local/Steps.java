package nl.gem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the steps of a start side by side; the first that fails is the reason why the whole start does. */
final class Steps implements AutoCloseable {
    private static final int SECONDS_TO_NOTICE = 4;

    private static final Logger LOG = System.getLogger(Steps.class.getName());

    private final Collection<CompletableFuture<Void>> uninterrupted = new ConcurrentLinkedQueue<>();
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
        return CompletableFuture.supplyAsync(() -> attempt(step), this::execute);
    }

    CompletableFuture<Void> run(Action action) {
        return CompletableFuture.runAsync(() -> attempt(action), this::execute);
    }

    /** For what would leave something behind if it were interrupted. */
    CompletableFuture<Void> runToTheEnd(Action action) {
        CompletableFuture<Void> whole = CompletableFuture.runAsync(
                () -> attempt(action), task -> Thread.ofPlatform().daemon().start(task));
        uninterrupted.add(whole);
        return whole;
    }

    CompletableFuture<Void> after(List<? extends CompletableFuture<?>> needed, Action action) {
        return all(needed).thenRunAsync(() -> attempt(action), this::execute);
    }

    private void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw new StackFailure("Gem was stopped while it started.", e);
        }
    }

    private static CompletableFuture<Void> all(Collection<? extends CompletableFuture<?>> steps) {
        return CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new));
    }

    /** Waits for all, or for the first failure. */
    static void await(List<? extends CompletableFuture<?>> steps) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        List<? extends CompletableFuture<?>> watched = steps.stream()
                .map(step -> step.whenComplete((done, failure) -> {
                    if (failure != null) {
                        firstFailure.completeExceptionally(failure);
                    }
                }))
                .toList();
        try {
            CompletableFuture.anyOf(all(watched), firstFailure).get();
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

    /** Interrupts what still runs, and gives all of it a moment to clean up after itself. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            all(uninterrupted).exceptionally(failure -> null).get(SECONDS_TO_NOTICE, TimeUnit.SECONDS);
            threads.awaitTermination(SECONDS_TO_NOTICE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "Something was still starting when the stack had to stop", e);
        }
    }
}
