package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import nl.gem.chatbot.training.Evaluation.Outcome;

/** The last evaluation of the drafts. It is asked for on one replica and may be carried out on another. */
public interface Evaluations {

    Uni<Optional<Evaluation>> last();

    /** An outcome as it is kept with a version. */
    String kept(Outcome outcome);

    /** Asks for one; an older one is forgotten, unless it is about the same drafts and not finished yet. */
    Uni<Void> ask(String drafts, Trainer trainer, Instant now);

    /**
     * Takes one that was asked for and that nobody carries out, or whose replica has been silent since a moment.
     *
     * @param now with at most microseconds: who took it is known by this moment
     */
    Uni<Boolean> take(Instant now, Instant silentSince);

    /**
     * Does nothing if another one was asked for or another replica took it over.
     *
     * @param taken when it was taken
     * @param drafts key of the drafts that were evaluated
     */
    Uni<Void> finish(Instant taken, String drafts, String fingerprint, Outcome outcome, Instant now);

    /** Does nothing if another one was asked for or another replica took it over. */
    Uni<Void> fail(Instant taken, Instant now);
}
