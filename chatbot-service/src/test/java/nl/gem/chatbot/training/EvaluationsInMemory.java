package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import nl.gem.chatbot.training.Evaluation.Outcome;
import nl.gem.chatbot.training.Evaluation.State;
import org.jspecify.annotations.Nullable;

/** The one row without a database. */
final class EvaluationsInMemory implements Evaluations {

    @Nullable
    Evaluation last;

    @Nullable
    Instant takenAt;

    @Override
    public Uni<Optional<Evaluation>> last() {
        return Uni.createFrom().item(() -> Optional.ofNullable(last));
    }

    @Override
    public String kept(Outcome outcome) {
        return "{}";
    }

    @Override
    public Uni<Void> ask(String drafts, Trainer trainer, Instant now) {
        return later(() -> {
            boolean runs = last != null
                    && last.state() == State.RUNNING
                    && last.drafts().equals(drafts);
            if (!runs) {
                last = new Evaluation(drafts, State.RUNNING, null, now, null, null);
                takenAt = null;
            }
        });
    }

    @Override
    public Uni<Boolean> take(Instant now, Instant silentSince) {
        return Uni.createFrom().item(() -> {
            boolean free =
                    last != null && last.state() == State.RUNNING && (takenAt == null || takenAt.isBefore(silentSince));
            takenAt = free ? now : takenAt;
            return free;
        });
    }

    @Override
    public Uni<Void> finish(Instant taken, String drafts, String fingerprint, Outcome outcome, Instant now) {
        return later(() -> {
            if (last != null && last.state() == State.RUNNING && taken.equals(takenAt)) {
                last = new Evaluation(drafts, State.DONE, fingerprint, last.startedAt(), now, outcome);
            }
        });
    }

    @Override
    public Uni<Void> fail(Instant taken, Instant now) {
        return later(() -> {
            if (last != null && last.state() == State.RUNNING && taken.equals(takenAt)) {
                last = new Evaluation(last.drafts(), State.FAILED, null, last.startedAt(), now, null);
            }
        });
    }

    private static Uni<Void> later(Runnable work) {
        return Uni.createFrom().voidItem().invoke(work);
    }
}
