package nl.gem.chatbot.training;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.content.Library;
import nl.gem.chatbot.content.Revision;
import nl.gem.chatbot.content.Version;
import nl.gem.chatbot.content.Version.State;

/**
 * Publishes, withdraws and rolls back versions. A proposal is published by another trainer than the one who made it; going
 * back to what was live before needs no second trainer, since speed matters then.
 */
@ApplicationScoped
public class PublishVersion {

    private static final int MOST_VERSIONS = 100;

    private final Library library;
    private final KeepKnowledge knowledge;
    private final Clock clock;

    PublishVersion(Library library, KeepKnowledge knowledge, Clock clock) {
        this.library = library;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Newest first. */
    @WithSession
    public Uni<List<Version>> versions() {
        return library.versions(MOST_VERSIONS);
    }

    public Uni<Attempt<Version>> publish(int number, Trainer trainer) {
        return publishProposed(number, trainer).call(knowledge::refresh);
    }

    public Uni<Attempt<Version>> rollBack(int number, Trainer trainer) {
        return makePastLive(number, trainer).call(knowledge::refresh);
    }

    @WithTransaction
    public Uni<Attempt<Version>> withdraw(int number) {
        return in(State.PROPOSED, number, version -> library.withdraw(number).replaceWith(Attempt.done(version)));
    }

    @WithTransaction
    Uni<Attempt<Version>> publishProposed(int number, Trainer trainer) {
        return in(
                State.PROPOSED,
                number,
                version -> library.liveNumber().flatMap(live -> {
                    if (version.madeBy().equals(trainer.name())) {
                        return refused("A second trainer has to publish this.");
                    }
                    if (!Objects.equals(version.basedOn(), live.orElse(null))) {
                        return refused("Another version went live since; withdraw this one and evaluate again.");
                    }
                    return makeLive(version, trainer).call(() -> removePublishedDrafts(number));
                }));
    }

    @WithTransaction
    Uni<Attempt<Version>> makePastLive(int number, Trainer trainer) {
        return in(State.PAST, number, version -> makeLive(version, trainer));
    }

    private Uni<Attempt<Version>> makeLive(Version version, Trainer trainer) {
        return library.makeLive(version.number(), trainer.name(), clock.instant())
                .replaceWith(Attempt.done(version));
    }

    /** Drafts that were written after the proposal stay. */
    private Uni<Void> removePublishedDrafts(int number) {
        return library.drafts()
                .flatMap(drafts -> library.articles(number).flatMap(published -> {
                    Uni<Void> removed = Uni.createFrom().voidItem();
                    for (Map.Entry<String, Revision> draft : drafts.entrySet()) {
                        Revision live = published.get(draft.getKey());
                        if (live != null && live.number() == draft.getValue().number()) {
                            removed = removed.chain(() -> library.removeDraft(draft.getKey()))
                                    .replaceWithVoid();
                        }
                    }
                    return removed;
                }));
    }

    private Uni<Attempt<Version>> in(State state, int number, Function<Version, Uni<Attempt<Version>>> step) {
        return library.lock().chain(() -> library.version(number)).flatMap(version -> {
            if (version.isEmpty()) {
                return Uni.createFrom().item(Attempt.refused(Refusal.missing("There is no version " + number + ".")));
            }
            return version.get().state() == state
                    ? step.apply(version.get())
                    : refused("Version " + number + " is not in that state any more.");
        });
    }

    private static Uni<Attempt<Version>> refused(String detail) {
        return Uni.createFrom().item(Attempt.refused(Refusal.conflict(detail)));
    }
}
