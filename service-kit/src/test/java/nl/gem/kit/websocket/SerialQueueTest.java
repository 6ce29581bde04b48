package nl.gem.kit.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SerialQueueTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Context home = VERTX.getOrCreateContext();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_piece_begins_when_the_one_before_it_has_ended() {
        SerialQueue queue = new SerialQueue(home, 10);
        CompletableFuture<Void> slow = new CompletableFuture<>();

        UniAssertSubscriber<Void> first =
                offer(queue, () -> Uni.createFrom().completionStage(slow).invoke(() -> done.add("first")));
        UniAssertSubscriber<Void> second = offer(queue, () -> at("second"));
        second.assertNotTerminated();
        assertThat(done).isEmpty();
        slow.complete(null);

        first.awaitItem(PATIENCE);
        second.awaitItem(PATIENCE);
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void pieces_keep_their_order_and_never_overlap() {
        SerialQueue queue = new SerialQueue(home, 200);
        AtomicInteger running = new AtomicInteger();
        List<UniAssertSubscriber<Void>> all = IntStream.range(0, 200)
                .mapToObj(i -> offer(
                        queue,
                        () -> Uni.createFrom()
                                .item(running.incrementAndGet())
                                .invoke(atOnce -> done.add(i + "x" + atOnce))
                                .onItem()
                                .delayIt()
                                .by(Duration.ofNanos(ThreadLocalRandom.current().nextInt(1, 200_000)))
                                .invoke(running::decrementAndGet)
                                .replaceWithVoid()))
                .toList();

        all.forEach(piece -> piece.awaitItem(PATIENCE));
        assertThat(done)
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> i + "x1").toList());
    }

    @Test
    void one_too_many_is_refused_at_once_and_the_others_are_done() {
        SerialQueue queue = new SerialQueue(home, 2);
        CompletableFuture<Void> slow = new CompletableFuture<>();
        UniAssertSubscriber<Void> running = offer(queue, () -> Uni.createFrom().completionStage(slow));
        UniAssertSubscriber<Void> waiting = offer(queue, () -> at("waiting"));
        UniAssertSubscriber<Void> last = offer(queue, () -> at("last"));

        offer(queue, () -> at("too many")).assertFailedWith(SerialQueue.QueueFull.class);
        slow.complete(null);
        running.awaitItem(PATIENCE);
        waiting.awaitItem(PATIENCE);
        last.awaitItem(PATIENCE);
        assertThat(done).containsExactly("waiting", "last");
        offer(queue, () -> at("room again")).awaitItem(PATIENCE);
    }

    @Test
    void a_failure_reaches_who_offered_it_and_stops_nothing() {
        SerialQueue queue = new SerialQueue(home, 10);

        UniAssertSubscriber<Void> failing =
                offer(queue, () -> Uni.createFrom().failure(new IllegalStateException("broken")));
        UniAssertSubscriber<Void> throwing = offer(queue, () -> {
            throw new IllegalArgumentException("thrown");
        });
        UniAssertSubscriber<Void> empty = offer(queue, () -> null);
        UniAssertSubscriber<Void> next = offer(queue, () -> at("next"));

        failing.awaitFailure(PATIENCE).assertFailedWith(IllegalStateException.class, "broken");
        throwing.awaitFailure(PATIENCE).assertFailedWith(IllegalArgumentException.class, "thrown");
        empty.awaitFailure(PATIENCE).assertFailedWith(NullPointerException.class);
        next.awaitItem(PATIENCE);
        assertThat(done).containsExactly("next");
    }

    @Test
    void work_from_outside_runs_at_home_and_other_work_where_it_was_offered() {
        SerialQueue queue = new SerialQueue(home, 10);
        List<Context> seen = Collections.synchronizedList(new ArrayList<>());
        Context elsewhere =
                CompletableFuture.supplyAsync(VERTX::getOrCreateContext).join();

        offer(queue, () -> noting(seen)).awaitItem(PATIENCE);
        CompletableFuture<Void> offered = new CompletableFuture<>();
        elsewhere.runOnContext(ignored ->
                queue.offer(() -> noting(seen)).subscribe().with(offered::complete, offered::completeExceptionally));
        offered.join();

        assertThat(elsewhere).isNotSameAs(home);
        assertThat(seen).containsExactly(home, elsewhere);
    }

    @Test
    void nothing_happens_before_somebody_subscribes() {
        Uni<Void> offered = new SerialQueue(home, 1).offer(() -> at("done"));

        assertThat(done).isEmpty();
        offered.await().atMost(PATIENCE);
        assertThat(done).containsExactly("done");
        assertThatThrownBy(() -> new SerialQueue(home, 1)
                        .offer(() -> Uni.createFrom().failure(new IllegalStateException("broken")))
                        .await()
                        .atMost(PATIENCE))
                .hasMessage("broken");
    }

    private Uni<Void> at(String name) {
        return Uni.createFrom().voidItem().invoke(() -> done.add(name));
    }

    private static Uni<Void> noting(List<Context> seen) {
        return Uni.createFrom().voidItem().invoke(() -> seen.add(Vertx.currentContext()));
    }

    private static UniAssertSubscriber<Void> offer(SerialQueue queue, Supplier<Uni<Void>> task) {
        return queue.offer(task).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
