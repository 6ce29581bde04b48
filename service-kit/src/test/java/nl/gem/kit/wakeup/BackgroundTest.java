package nl.gem.kit.wakeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.gem.kit.tracing.Baton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final String BATON = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static Vertx vertx;
    private final CompletableFuture<Optional<String>> seen = new CompletableFuture<>();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void work_goes_on_with_the_trace_of_who_asked_for_it_however_often_it_is_handed_on() throws Exception {
        Background background = new Background(vertx);
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()).runOnContext(asked -> {
            Baton.carry(BATON);
            background.run(() -> {
                background.run(this::look);
                return Uni.createFrom().voidItem();
            });
        });

        assertThat(seen.get(10, TimeUnit.SECONDS)).contains(BATON);
    }

    @Test
    void work_that_nobody_traced_belongs_to_no_trace() throws Exception {
        new Background(vertx).run(this::look);

        assertThat(seen.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    private Uni<Void> look() {
        seen.complete(Optional.ofNullable(Baton.current()));
        return Uni.createFrom().voidItem();
    }
}
