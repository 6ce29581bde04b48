package nl.gem.acceptance.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.gem.acceptance.RunningStack;
import nl.gem.local.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon an agent sees who waits, while two hundred other conversations go on. The figures are printed. */
@Tag("long")
class HandoverLatencyTest {

    private static final int LIVE = 200;
    private static final int MEASURED = 100;
    private static final long THINKING_MILLIS = 4_000;

    private volatile boolean over;

    @Test
    void two_hundred_live_conversations_go_on_while_others_are_handed_over() throws Exception {
        LocalStack stack = RunningStack.get();
        Random random = new Random(1);
        try (Run run = new Run(stack)) {
            List<Story> going = stories(run, LIVE, random);
            List<Story> measured = stories(run, MEASURED, random);
            CountDownLatch live = new CountDownLatch(LIVE);
            List<Future<?>> talking = new ArrayList<>();
            Semaphore entrance = new Semaphore(10);
            going.forEach(story -> talking.add(run.inBackground(() -> talk(story, entrance, live))));
            assertThat(live.await(10, TimeUnit.MINUTES)).isTrue();
            for (Story story : measured) {
                story.tell();
            }
            over = true;
            for (Future<?> story : talking) {
                story.get();
            }
            run.closeTheDesk();
            System.out.println(
                    "Handover to visible with " + LIVE + " live conversations, in ms: " + run.visible(measured));
            Verdict verdict = Verdict.of(stack);
            assertThat(verdict.on(going, run)).isEmpty();
            assertThat(verdict.on(measured, run)).isEmpty();
        }
    }

    private static List<Story> stories(Run run, int count, Random random) {
        List<Story> stories = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            stories.add(new Story(run.resident(), run.progress(), number, random));
        }
        return stories;
    }

    private Story talk(Story story, Semaphore entrance, CountDownLatch live) throws InterruptedException {
        try (Resident resident = story.resident()) {
            entrance.acquire();
            try {
                story.goToAPerson();
            } finally {
                entrance.release();
            }
            live.countDown();
            for (int number = 1; !over; number++) {
                story.talk(number);
                resident.idle(THINKING_MILLIS);
            }
            story.goBack();
        }
        return story;
    }
}
