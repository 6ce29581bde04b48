package nl.gem.acceptance.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import nl.gem.acceptance.RunningStack;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever replica dies, and whenever: zero messages lost, doubled or reordered, one owner at a time, and no history on a
 * screen before its time. The seed is printed; {@code -Dgem.seed} repeats its kills and stories.
 */
class ReplicasTest {

    private static final long SEED = Long.getLong("gem.seed", System.nanoTime() % 1_000_000);

    @Test
    void one_replica_of_each_service_is_killed_and_nobody_notices() throws Exception {
        play(24, 24, 1, false);
    }

    @Test
    @Tag("long")
    void replicas_are_killed_over_and_over_and_once_all_of_a_service() throws Exception {
        play(200, 60, 8, true);
    }

    /** @param kills of each service */
    private static void play(int conversations, int atOnce, int kills, boolean allAtOnce) throws Exception {
        System.out.println("Seed " + SEED);
        LocalStack stack = RunningStack.get();
        Random random = new Random(SEED);
        try (Run run = new Run(stack)) {
            List<Story> stories = new ArrayList<>();
            for (int number = 1; number <= conversations; number++) {
                stories.add(new Story(run.resident(), run.progress(), number, random));
            }
            int messages = stories.stream().mapToInt(Story::messages).sum();
            List<Future<?>> killers = new ArrayList<>();
            for (Service service : List.of(Service.CHATBOT, Service.LIVECHAT)) {
                Killer killer = Killer.planned(random, run.replicas(service), kills, allAtOnce, messages);
                System.out.println(service + " " + killer.blows());
                killers.add(run.inBackground(() -> {
                    killer.run(run.progress());
                    return killer;
                }));
            }
            List<String> failures = tell(run, stories, atOnce);
            for (Future<?> killer : killers) {
                killer.get();
            }
            run.closeTheDesk();
            assertThat(failures).isEmpty();
            report(run, stories);
            assertThat(Verdict.of(stack).on(stories, run)).isEmpty();
        }
    }

    /** What went wrong in them, by the clients' own words. */
    private static List<String> tell(Run run, List<Story> stories, int atOnce) throws InterruptedException {
        Semaphore places = new Semaphore(atOnce);
        List<Future<?>> told = new ArrayList<>();
        for (Story story : stories) {
            told.add(run.inBackground(() -> {
                places.acquire();
                try {
                    return story.tell();
                } finally {
                    places.release();
                }
            }));
        }
        List<String> failures = new ArrayList<>();
        for (Future<?> story : told) {
            try {
                story.get();
            } catch (ExecutionException failed) {
                failures.add(String.valueOf(failed.getCause()));
            }
        }
        return failures;
    }

    private static void report(Run run, List<Story> stories) {
        System.out.println("Handover to visible, in ms: " + run.visible(stories));
        System.out.println("New sockets of residents: "
                + stories.stream()
                        .mapToInt(story -> story.resident().reconnects())
                        .sum() + ", of agents: "
                + run.agents().stream().mapToInt(Agent::reconnects).sum() + "; refused to agents: "
                + run.agents().stream().mapToInt(Agent::refused).sum());
    }
}
