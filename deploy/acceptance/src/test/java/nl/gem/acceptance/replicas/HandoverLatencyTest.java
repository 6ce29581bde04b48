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

/**
 * How soon an agent sees who waits, while two hundred other conversations go on: most with Gem, and with people as many as
 * three agents may have. The figures are printed.
 */
@Tag("long")
class HandoverLatencyTest {

    private static final int WITH_GEM = 155;
    private static final int WITH_PEOPLE = 45;
    private static final int WARMING_UP = 20;
    private static final int MEASURED = 100;
    private static final long THINKING_MILLIS = 4_000;

    private volatile boolean over;

    @Test
    void two_hundred_live_conversations_go_on_while_others_are_handed_over() throws Exception {
        LocalStack stack = RunningStack.get();
        Random random = new Random(1);
        try (Run run = new Run(stack)) {
            List<Story> withGem = stories(run, WITH_GEM, random);
            List<Story> withPeople = stories(run, WITH_PEOPLE, random);
            List<Story> first = stories(run, WARMING_UP, random);
            List<Story> measured = stories(run, MEASURED, random);
            CountDownLatch live = new CountDownLatch(WITH_GEM + WITH_PEOPLE);
            List<Future<?>> talking = new ArrayList<>();
            Semaphore entrance = new Semaphore(10);
            withGem.forEach(story -> talking.add(run.inBackground(() -> talkToGem(story, entrance, live))));
            withPeople.forEach(story -> talking.add(run.inBackground(() -> talkToPerson(story, entrance, live))));
            assertThat(live.await(10, TimeUnit.MINUTES)).isTrue();
            for (Story story : first) {
                story.tell();
            }
            for (Story story : measured) {
                story.tell();
            }
            over = true;
            for (Future<?> story : talking) {
                story.get();
            }
            run.closeTheDesk();
            System.out.println("Handover to visible with " + (WITH_GEM + WITH_PEOPLE) + " live conversations, in ms: "
                    + run.visible(measured));
            Verdict verdict = Verdict.of(stack);
            assertThat(verdict.onThoseWithGem(
                            withGem.stream().map(Story::resident).toList()))
                    .isEmpty();
            assertThat(verdict.on(withPeople, run)).isEmpty();
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

    private Story talkToGem(Story story, Semaphore entrance, CountDownLatch live) throws InterruptedException {
        try (Resident resident = story.resident()) {
            entrance.acquire();
            try {
                resident.start();
                story.askGem(0);
            } finally {
                entrance.release();
            }
            live.countDown();
            for (int number = 1; !over; number++) {
                resident.idle(THINKING_MILLIS);
                story.askGem(number);
            }
        }
        return story;
    }

    private Story talkToPerson(Story story, Semaphore entrance, CountDownLatch live) throws InterruptedException {
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
