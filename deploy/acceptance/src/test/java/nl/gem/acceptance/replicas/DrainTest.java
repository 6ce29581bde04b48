package nl.gem.acceptance.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.gem.acceptance.RunningStack;
import nl.gem.local.LocalStack;
import nl.gem.local.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A replica that is told to stop moves its clients to the other one: no socket is cut, and nothing is lost. */
@Tag("long")
class DrainTest {

    private static final int WITH_AGENTS = 48;
    private static final int WITH_GEM = 152;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void one_replica_of_each_service_is_stopped_with_200_open_conversations_and_nobody_notices() throws Exception {
        LocalStack stack = RunningStack.get();
        long start = System.currentTimeMillis();
        try (Run run = new Run(stack)) {
            Talkers talkers = new Talkers(run, WITH_AGENTS, WITH_GEM);
            Moves before = talkers.moves();

            List<Boolean> ended = stop(run, run.extra());

            assertThat(talkers.end()).isEmpty();
            Moves moves = talkers.moves().since(before);
            System.out.println("While two replicas stopped: " + moves);
            assertThat(ended).containsExactly(true, true);
            assertThat(moves.asked()).isGreaterThan((WITH_AGENTS + WITH_GEM) / 3);
            assertThat(moves.cut()).isZero();
            assertThat(talkers.findings(stack)).isEmpty();
            assertThat(Openings.said(stack.bootstrapServers(), start, talkers.endMillis()))
                    .isNotEmpty()
                    .doesNotContain(false);
        }
    }

    private static List<Boolean> stop(Run run, List<RunningService> replicas)
            throws ExecutionException, InterruptedException {
        List<Future<Boolean>> leaving = replicas.stream()
                .map(replica -> run.inBackground(() -> replica.leave(LIMIT)))
                .toList();
        List<Boolean> ended = new ArrayList<>();
        for (Future<Boolean> replica : leaving) {
            ended.add(replica.get());
        }
        return ended;
    }
}
