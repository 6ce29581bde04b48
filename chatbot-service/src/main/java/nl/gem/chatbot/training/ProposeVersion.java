package nl.gem.chatbot.training;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.gem.chatbot.content.Library;
import nl.gem.chatbot.content.NewVersion;
import nl.gem.chatbot.content.Revision;
import nl.gem.chatbot.content.Version;
import nl.gem.chatbot.understanding.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Makes a version of drafts that were evaluated and passed every gate, for a second trainer to publish. */
@ApplicationScoped
public class ProposeVersion {

    private final Library library;
    private final WorkingCopy workingCopy;
    private final Evaluations evaluations;
    private final Clock clock;

    ProposeVersion(Library library, WorkingCopy workingCopy, Evaluations evaluations, Clock clock) {
        this.library = library;
        this.workingCopy = workingCopy;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** @return the number of the version */
    public Uni<Attempt<Integer>> propose(@Nullable String note, Trainer trainer) {
        return evaluations
                .last()
                .flatMap(last -> last.isEmpty() || last.get().outcome() == null
                        ? refused("Evaluate the drafts first.")
                        : last.get().outcome().passes()
                                ? add(last.get(), evaluations.kept(last.get().outcome()), note, trainer)
                                : refused("The drafts make something worse: see the gates that did not pass."));
    }

    @WithTransaction
    Uni<Attempt<Integer>> add(Evaluation evaluation, String outcome, @Nullable String note, Trainer trainer) {
        return library.lock().chain(workingCopy::read).flatMap(copy -> {
            if (copy.drafts().isEmpty()) {
                return refused("There are no drafts.");
            }
            if (!copy.key().equals(evaluation.drafts())) {
                return refused("The drafts have changed since they were evaluated.");
            }
            return library.version(Version.State.PROPOSED)
                    .flatMap(other -> other.isPresent()
                            ? refused("Version " + other.get().number() + " is waiting; publish or withdraw it first.")
                            : library.add(version(copy, note, trainer, outcome)).map(Attempt::done));
        });
    }

    private NewVersion version(WorkingCopy.Copy copy, @Nullable String note, Trainer trainer, String outcome) {
        return new NewVersion(
                Version.State.PROPOSED,
                copy.version(),
                Fingerprint.of(copy.articles()),
                note,
                trainer.name(),
                clock.instant(),
                numbers(copy.together()),
                NewVersion.changed(numbers(copy.live()), numbers(copy.together())),
                outcome);
    }

    private static Map<String, Long> numbers(Map<String, Revision> revisions) {
        Map<String, Long> numbers = new HashMap<>();
        revisions.forEach((topic, revision) -> numbers.put(topic, revision.number()));
        return numbers;
    }

    private static Uni<Attempt<Integer>> refused(String detail) {
        return Uni.createFrom().item(Attempt.refused(Refusal.conflict(detail)));
    }
}
