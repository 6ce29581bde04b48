package nl.gem.kit.drain;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DrainTest {

    private record Quick(Duration notice, Duration spread, Duration grace) implements DrainSettings {}

    private static final Quick SETTINGS = new Quick(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(20));

    private final List<Movable> sockets = new ArrayList<>();
    private final Drain drain = new Drain(List.of(() -> List.copyOf(sockets)), SETTINGS);

    @Test
    void service_that_serves_is_ready_and_takes_sockets() {
        assertThat(new DrainReadiness(drain).call().getStatus()).isEqualTo(Status.UP);
        assertThat(drain.takesNoMore()).isFalse();
    }

    @Test
    void client_who_leaves_when_asked_is_not_sent_away() throws InterruptedException {
        Visitor visitor = visit(Visitor.whoLeaves());

        drain.leave();

        assertThat(visitor.heard()).containsExactly("asked");
    }

    @Test
    void client_who_stays_is_sent_away_and_keeps_nobody() throws InterruptedException {
        Visitor first = visit(Visitor.whoStays());
        Visitor second = visit(Visitor.whoStays());

        drain.leave();

        assertThat(first.heard()).containsExactly("asked", "sent away");
        assertThat(second.heard()).containsExactly("asked", "sent away");
    }

    @Test
    void client_who_came_in_at_the_last_moment_is_sent_away_too() throws InterruptedException {
        Visitor late = Visitor.whoStays();
        sockets.add(new Movable() {
            @Override
            public Uni<Void> askToMove(long afterMillis) {
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Void> sendAway() {
                sockets.add(late);
                sockets.remove(this);
                return Uni.createFrom().voidItem();
            }

            @Override
            public boolean isOpen() {
                return true;
            }
        });

        drain.leave();

        assertThat(late.heard()).containsExactly("sent away");
    }

    @Test
    void clients_are_asked_while_it_is_not_ready_and_takes_no_more() throws InterruptedException {
        List<String> states = new ArrayList<>();
        sockets.add(new Movable() {
            @Override
            public Uni<Void> askToMove(long afterMillis) {
                states.add(new DrainReadiness(drain).call().getStatus() + " " + drain.takesNoMore());
                sockets.clear();
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Void> sendAway() {
                return Uni.createFrom().voidItem();
            }

            @Override
            public boolean isOpen() {
                return !sockets.isEmpty();
            }
        });

        drain.leave();

        assertThat(states).containsExactly("DOWN true");
    }

    @Test
    void client_who_cannot_be_told_keeps_nobody() throws InterruptedException {
        sockets.add(new Movable() {
            @Override
            public Uni<Void> askToMove(long afterMillis) {
                return Uni.createFrom().failure(new IllegalStateException("broken"));
            }

            @Override
            public Uni<Void> sendAway() {
                return Uni.createFrom().failure(new IllegalStateException("broken"));
            }

            @Override
            public boolean isOpen() {
                return true;
            }
        });
        Visitor visitor = visit(Visitor.whoStays());

        drain.leave();

        assertThat(visitor.heard()).containsExactly("asked", "sent away");
    }

    private Visitor visit(Visitor visitor) {
        sockets.add(visitor);
        return visitor;
    }
}
