package nl.gem.acceptance.replicas;

import java.util.Random;

/** What happens in one conversation: Gem, the queue, an agent, and Gem again. */
final class Story {

    private final Resident resident;
    private final Progress progress;
    private final String name;
    private final boolean shareHistory;
    private final int questions;
    private long confirmedAtMillis;

    /** @param random decides how long it gets; the same for the same seed */
    Story(Resident resident, Progress progress, int number, Random random) {
        this.resident = resident;
        this.progress = progress;
        this.name = "gesprek " + number;
        this.shareHistory = random.nextBoolean();
        this.questions = 2 + random.nextInt(3);
    }

    Resident resident() {
        return resident;
    }

    long confirmedAtMillis() {
        return confirmedAtMillis;
    }

    /** How much the resident says in it. */
    int messages() {
        return questions + 4;
    }

    Story tell() throws InterruptedException {
        try (resident) {
            goToAPerson();
            for (int number = 1; number <= questions; number++) {
                talk(number);
            }
            goBack();
        }
        return this;
    }

    void goToAPerson() throws InterruptedException {
        resident.start();
        sayToGem("wat kost een paspoort, voor " + name);
        resident.awaitNotice();
        confirmedAtMillis = System.currentTimeMillis();
        resident.confirm(shareHistory);
        resident.say("ik wacht in " + name);
        progress.more();
        resident.awaitOwner("agent");
    }

    void askGem(int number) throws InterruptedException {
        sayToGem("wat kost paspoort " + number + ", voor " + name);
    }

    void talk(int number) throws InterruptedException {
        String question = Talk.question(number, name);
        resident.say(question);
        progress.more();
        resident.awaitText(Talk.answerTo(question));
    }

    void goBack() throws InterruptedException {
        resident.say(Talk.LAST + " met " + name);
        progress.more();
        resident.awaitText(Talk.answerTo(Talk.LAST + " met " + name));
        resident.awaitOwner("gem");
        sayToGem("en een rijbewijs, voor " + name);
        resident.end();
    }

    private void sayToGem(String text) throws InterruptedException {
        resident.sayAndAwait(text, "gem");
        progress.more();
    }
}
