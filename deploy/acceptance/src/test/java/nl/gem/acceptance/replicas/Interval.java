package nl.gem.acceptance.replicas;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The time in which something is done to the replicas; all conversations are open before it, and talk on until after it. */
final class Interval {

    private static final long PAUSE_MILLIS = 2_000;

    private final CountDownLatch opened;
    private final AtomicLong endMillis = new AtomicLong();

    Interval(int conversations) {
        this.opened = new CountDownLatch(conversations);
    }

    void awaitAllOpen() throws InterruptedException {
        opened.await();
    }

    void end() {
        endMillis.set(System.currentTimeMillis());
    }

    long endMillis() {
        return endMillis.get();
    }

    private boolean isOver() {
        return endMillis() > 0;
    }

    /** With an agent. */
    Story fillWith(Story story) throws InterruptedException {
        try (Resident resident = story.resident()) {
            try {
                story.goToAPerson();
            } finally {
                opened.countDown();
            }
            int number = 1;
            while (!isOver()) {
                story.talk(number++);
                resident.idle(PAUSE_MILLIS);
            }
            story.talk(number);
            story.goBack();
        }
        return story;
    }

    /** With Gem alone. */
    Resident fillWith(Resident resident) throws InterruptedException {
        try (resident) {
            try {
                resident.start();
            } finally {
                opened.countDown();
            }
            int number = 1;
            while (!isOver()) {
                ask(resident, number++);
                resident.idle(PAUSE_MILLIS);
            }
            ask(resident, number);
            resident.end();
        }
        return resident;
    }

    private static void ask(Resident resident, int number) throws InterruptedException {
        resident.sayAndAwait("wat kost een paspoort, vraag " + number, "gem");
    }
}
