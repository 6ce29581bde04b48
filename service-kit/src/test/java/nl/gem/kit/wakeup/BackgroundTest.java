package nl.gem.kit.wakeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.gem.kit.tracing.Baton;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final String BATON = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @AutoClose
    private static final VertxFixture VERTX = new VertxFixture();

    private final Background background = new Background(VERTX.vertx());
    private final CompletableFuture<Optional<String>> seen = new CompletableFuture<>();

    @Test
    void work_goes_on_with_the_trace_of_who_asked_for_it_however_often_it_is_handed_on() throws Exception {
        VERTX.onContext(() -> {
            Baton.carry(BATON);
            background.run(() -> {
                background.run(this::look);
                return Uni.createFrom().voidItem();
            });
            return Uni.createFrom().voidItem();
        });

        assertThat(seen.get(10, TimeUnit.SECONDS)).contains(BATON);
    }

    @Test
    void work_that_nobody_traced_belongs_to_no_trace() throws Exception {
        background.run(this::look);

        assertThat(seen.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    private Uni<Void> look() {
        seen.complete(Optional.ofNullable(Baton.current()));
        return Uni.createFrom().voidItem();
    }
}
