package nl.gem.chatbot.content;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Threads for what takes longer than an event loop can wait. */
public interface Workers {

    /** Computes on a worker thread; what follows goes on where the caller was. */
    <T> Uni<T> compute(Supplier<T> work);
}
