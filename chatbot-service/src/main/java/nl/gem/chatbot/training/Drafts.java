package nl.gem.chatbot.training;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Library;
import nl.gem.chatbot.content.NewRevision;
import nl.gem.chatbot.content.Revision;

/** What trainers are working on: one working copy for all of them. Each method is a transaction of its own. */
@ApplicationScoped
public class Drafts {

    private final Library library;
    private final WorkingCopy workingCopy;

    Drafts(Library library, WorkingCopy workingCopy) {
        this.library = library;
        this.workingCopy = workingCopy;
    }

    @WithSession
    public Uni<WorkingCopy.Copy> read() {
        return workingCopy.read();
    }

    /** Every revision of a topic, newest first. */
    @WithSession
    public Uni<List<Revision>> history(String topic) {
        return library.history(topic);
    }

    /** The newest shipped revision of each topic. */
    @WithSession
    public Uni<Map<String, Revision>> shipped() {
        return library.shipped();
    }

    @WithTransaction
    Uni<Void> store(NewRevision revision) {
        return store(List.of(revision));
    }

    /** All of them or none. */
    @WithTransaction
    Uni<Void> store(List<NewRevision> revisions) {
        return library.lock().chain(() -> draft(revisions));
    }

    /** Changes an article as it is when the lock is held, so that two trainers at once lose nothing of each other. */
    @WithTransaction
    Uni<Void> change(String topic, UnaryOperator<Article> change, Function<Article, NewRevision> revision) {
        return library.lock().chain(workingCopy::read).flatMap(copy -> {
            Optional<Article> before = copy.article(topic);
            return before.map(change)
                    .filter(after -> !before.get().equals(after))
                    .map(after -> draft(List.of(revision.apply(after))))
                    .orElseGet(() -> Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> draft(List<NewRevision> revisions) {
        return library.add(revisions).flatMap(added -> {
            Uni<Void> drafted = Uni.createFrom().voidItem();
            for (Map.Entry<String, Long> draft : added.entrySet()) {
                drafted = drafted.chain(() -> library.setDraft(draft.getKey(), draft.getValue()));
            }
            return drafted;
        });
    }

    /**
     * Goes back to the live article; the draft stays in the history.
     *
     * @return false when there was no draft
     */
    @WithTransaction
    public Uni<Boolean> discard(String topic) {
        return library.lock().chain(() -> library.removeDraft(topic));
    }
}
