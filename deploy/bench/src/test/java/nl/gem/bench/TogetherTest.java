package nl.gem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void manyThatAreDoneAtOnceDoNotGrowTheStack() {
        Future<List<Integer>> all = Together.run(100_000, 50, Future::succeededFuture);

        assertThat(all.succeeded()).isTrue();
        assertThat(all.result()).hasSize(100_000).startsWith(0, 1, 2).endsWith(99_999);
    }

    @Test
    void aFewRunAtOnceAndTheNextBeginsWhenOneIsDone() {
        List<Promise<Integer>> begun = new ArrayList<>();
        Future<List<Integer>> all = Together.run(3, 2, number -> {
            begun.add(Promise.promise());
            return begun.get(number).future();
        });
        assertThat(begun).hasSize(2);

        begun.get(1).complete(1);
        assertThat(begun).hasSize(3);
        begun.get(2).complete(2);
        assertThat(all.isComplete()).isFalse();
        begun.get(0).complete(0);

        assertThat(all.result()).containsExactly(0, 1, 2);
    }

    @Test
    void theFirstFailureEndsIt() {
        IllegalStateException failure = new IllegalStateException("invented");

        Future<List<Integer>> all = Together.run(
                10, 2, number -> number == 1 ? Future.failedFuture(failure) : Future.succeededFuture(number));

        assertThat(all.cause()).isSameAs(failure);
    }
}
