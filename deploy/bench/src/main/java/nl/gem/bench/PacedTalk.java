package nl.gem.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Conversations that each ask a question now and then, evenly spread: what a busy hour looks like. */
final class PacedTalk {

    private final Stage stage;
    private final List<Talker> talkers;
    private final long everyMillis;
    private final List<Talker.Answer> answers = new ArrayList<>();
    private final Promise<Void> quiet = Promise.promise();
    private int talking;
    private boolean stopping;

    private PacedTalk(Stage stage, List<Talker> talkers, long everyMillis) {
        this.stage = stage;
        this.talkers = talkers;
        this.everyMillis = everyMillis;
    }

    static PacedTalk begin(Stage stage, Side side, int conversations, long everyMillis) {
        PacedTalk talk = new PacedTalk(stage, Crowd.open(stage, side, conversations), everyMillis);
        stage.sockets().call("beginning to talk", () -> {
            talk.begin();
            return Future.succeededFuture();
        });
        return talk;
    }

    static Latencies measure(Stage stage, Side side, int conversations, long everyMillis, long millis) {
        PacedTalk talk = begin(stage, side, conversations, everyMillis);
        stage.sockets().call("talking", () -> {
            Promise<Void> passed = Promise.promise();
            stage.sockets().after(millis, passed::complete);
            return passed.future();
        });
        return Latencies.ofFirstDeltas(talk.end());
    }

    private void begin() {
        talking = talkers.size();
        for (int i = 0; i < talkers.size(); i++) {
            Talker talker = talkers.get(i);
            Random sequence = Questions.sequence(i);
            stage.sockets().after(i * everyMillis / talkers.size(), () -> ask(talker, sequence));
        }
    }

    private void ask(Talker talker, Random sequence) {
        if (stopping) {
            endOne();
            return;
        }
        talker.ask(Questions.next(sequence))
                .onSuccess(answer -> {
                    answers.add(answer);
                    stage.sockets().after(everyMillis - answer.nanos() / 1_000_000, () -> ask(talker, sequence));
                })
                .onFailure(quiet::tryFail);
    }

    private void endOne() {
        talking--;
        if (talking == 0) {
            quiet.tryComplete();
        }
    }

    /** Waits until all have their answer; what was answered. */
    List<Talker.Answer> end() {
        stage.sockets().call("ending the talk", () -> {
            stopping = true;
            return quiet.future();
        });
        Crowd.close(stage, talkers);
        return List.copyOf(answers);
    }
}
