package nl.gem.kit.database;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;

/** Waiting at the start of the service, which would otherwise keep it from being stopped: the framework's end waits for the start. */
final class Interruptible {

    private Interruptible() {}

    /** @throws java.util.concurrent.CancellationException when the process is told to end meanwhile */
    static void await(Uni<Void> work) {
        CompletableFuture<Void> waiting = work.subscribeAsCompletionStage();
        Thread end = new Thread(() -> waiting.cancel(true), "end-of-waiting");
        Runtime.getRuntime().addShutdownHook(end);
        waiting.join();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
