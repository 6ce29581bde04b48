package nl.gem.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Does the same many times, a few at a time. To be called on the event loop. */
final class Together<T> {

    private final int count;
    private final int atOnce;
    private final IntFunction<Future<T>> work;
    private final List<Future<T>> results = new ArrayList<>();
    private final Promise<List<T>> end = Promise.promise();
    private int running;
    private boolean beginning;

    private Together(int count, int atOnce, IntFunction<Future<T>> work) {
        this.count = count;
        this.atOnce = atOnce;
        this.work = work;
    }

    /** Runs number 0 to count - 1; the results come in the order of the numbers, and the first failure ends it. */
    static <T> Future<List<T>> run(int count, int atOnce, IntFunction<Future<T>> work) {
        Together<T> together = new Together<>(count, atOnce, work);
        together.goOn();
        return together.end.future();
    }

    /** What is done at once comes back here while it is being begun; it must not begin the next itself, or the stack grows. */
    private void goOn() {
        if (beginning) {
            return;
        }
        beginning = true;
        while (results.size() < count && running < atOnce && !end.future().isComplete()) {
            running++;
            Future<T> result = work.apply(results.size());
            results.add(result);
            result.onSuccess(ignored -> done()).onFailure(end::tryFail);
        }
        beginning = false;
        if (running == 0) {
            end.tryComplete(results.stream().map(Future::result).toList());
        }
    }

    private void done() {
        running--;
        goOn();
    }
}
