package nl.gem.acceptance.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
            Interval interval = new Interval(WITH_AGENTS + WITH_GEM);
            List<Story> stories = new ArrayList<>();
            List<Resident> withGem = new ArrayList<>();
            List<Future<?>> talks = new ArrayList<>();
            for (int number = 1; number <= WITH_AGENTS; number++) {
                Story story = new Story(run.resident(), run.progress(), number, new Random(number));
                stories.add(story);
                talks.add(run.inBackground(() -> interval.fillWith(story)));
            }
            for (int number = 1; number <= WITH_GEM; number++) {
                Resident resident = run.resident();
                withGem.add(resident);
                talks.add(run.inBackground(() -> interval.fillWith(resident)));
            }
            interval.awaitAllOpen();
            Moves before = Moves.of(run, stories, withGem);

            List<Boolean> ended = stop(run, run.extra());

            interval.end();
            assertThat(failures(talks)).isEmpty();
            run.closeTheDesk();
            Moves moves = Moves.of(run, stories, withGem).since(before);
            System.out.println("While two replicas stopped: " + moves);
            assertThat(ended).containsExactly(true, true);
            assertThat(moves.asked()).isGreaterThan((WITH_AGENTS + WITH_GEM) / 3);
            assertThat(moves.cut()).isZero();
            Verdict verdict = Verdict.of(stack);
            assertThat(verdict.on(stories, run)).isEmpty();
            assertThat(verdict.onThoseWithGem(withGem)).isEmpty();
            assertThat(Openings.said(stack.bootstrapServers(), start, interval.endMillis()))
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

    private static List<String> failures(List<Future<?>> talks) throws InterruptedException {
        List<String> failures = new ArrayList<>();
        for (Future<?> talk : talks) {
            try {
                talk.get();
            } catch (ExecutionException failed) {
                failures.add(String.valueOf(failed.getCause()));
            }
        }
        return failures;
    }
}
