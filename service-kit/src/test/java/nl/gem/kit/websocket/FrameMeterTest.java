package nl.gem.kit.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import nl.gem.kit.tracing.TracesFixture;
import org.junit.jupiter.api.Test;

class FrameMeterTest {

    private record Say(String text) {}

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FrameMeter meter = new FrameMeter(registry, TracesFixture.OFF);

    @Test
    void what_was_done_refused_and_failed_is_counted_apart() {
        carryOut(() -> Uni.createFrom().voidItem());
        carryOut(() -> Uni.createFrom().voidItem());
        carryOut(() -> Uni.createFrom().failure(new IllegalArgumentException()));
        carryOut(() -> {
            throw new IllegalArgumentException();
        });
        carryOut(() -> Uni.createFrom().failure(new IllegalStateException()));

        assertThat(count("done")).isEqualTo(2);
        assertThat(count("refused")).isEqualTo(2);
        assertThat(count("failed")).isEqualTo(1);
    }

    @Test
    void what_never_failed_is_a_zero_from_the_first_frame_on() {
        carryOut(() -> Uni.createFrom().voidItem());

        assertThat(count("failed")).isZero();
        assertThat(count("refused")).isZero();
    }

    @Test
    void nothing_of_what_was_said_is_in_a_label() {
        carryOut(() -> Uni.createFrom().voidItem());

        assertThat(registry.getMeters())
                .allSatisfy(found -> assertThat(found.getId().toString()).doesNotContain("geheim"));
    }

    private void carryOut(Supplier<Uni<Void>> work) {
        meter.measure(new Say("geheim"), IllegalArgumentException.class::isInstance, work)
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    private long count(String outcome) {
        return registry.get("gem.socket.frames")
                .tags("type", "Say", "outcome", outcome)
                .timer()
                .count();
    }
}
