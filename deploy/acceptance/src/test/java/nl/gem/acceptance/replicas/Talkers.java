package nl.gem.acceptance.replicas;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.gem.local.LocalStack;

/** People who talk from before something is done to the replicas until after it, and those who come in meanwhile. */
public final class Talkers {

    private final Crowd crowd;
    private final Interval interval;
    private final List<Story> stories = new ArrayList<>();
    private final List<Resident> withGem = new ArrayList<>();
    private final List<Future<?>> talks = new ArrayList<>();

    /** Returns when all of them have a conversation. */
    public Talkers(Crowd crowd, int withAgents, int gemAlone) throws InterruptedException {
        this.crowd = crowd;
        this.interval = new Interval(withAgents + gemAlone);
        for (int number = 1; number <= withAgents; number++) {
            Story story = nextStory();
            talks.add(crowd.inBackground(() -> interval.fillWith(story)));
        }
        for (int number = 1; number <= gemAlone; number++) {
            Resident resident = crowd.resident();
            withGem.add(resident);
            talks.add(crowd.inBackground(() -> interval.fillWith(resident)));
        }
        interval.awaitAllOpen();
    }

    private Story nextStory() {
        int number = stories.size() + 1;
        Story story = new Story(crowd.resident(), crowd.progress(), number, new Random(number));
        stories.add(story);
        return story;
    }

    /** Others come, are helped by an agent and go, while those who were there say more. */
    public void welcome(int newcomers) throws ExecutionException, InterruptedException {
        List<Future<?>> visits = new ArrayList<>();
        for (int number = 1; number <= newcomers; number++) {
            Story story = nextStory();
            visits.add(crowd.inBackground(story::tell));
        }
        for (Future<?> visit : visits) {
            visit.get();
        }
    }

    public Moves moves() {
        return Moves.of(crowd, stories, withGem);
    }

    public int conversations() {
        return stories.size() + withGem.size();
    }

    /** Everybody says goodbye; what went wrong, by the clients' own words. */
    public List<String> end() throws InterruptedException, ExecutionException {
        interval.end();
        List<String> failures = new ArrayList<>();
        for (Future<?> talk : talks) {
            try {
                talk.get();
            } catch (ExecutionException failed) {
                failures.add(String.valueOf(failed.getCause()));
            }
        }
        crowd.closeTheDesk();
        return failures;
    }

    /** When they began to say goodbye. */
    long endMillis() {
        return interval.endMillis();
    }

    /** What is wrong in the logs of both services and on all screens. */
    public List<String> findings(LocalStack stack) throws Exception {
        Verdict verdict = Verdict.of(stack);
        List<String> findings = new ArrayList<>(verdict.on(stories, crowd));
        findings.addAll(verdict.onThoseWithGem(withGem));
        return findings;
    }
}
