package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.NewRevision;
import nl.gem.chatbot.content.Revision.Origin;
import nl.gem.chatbot.linting.Rule;
import nl.gem.chatbot.linting.Warning;
import nl.gem.chatbot.training.Refusal.Fault;
import org.jspecify.annotations.Nullable;

/** Stores a draft of an article. What it took from a resident is text that the trainer declared free of personal data. */
@ApplicationScoped
public class SaveDraft {

    private final Drafts drafts;
    private final LintDrafts lint;
    private final Clock clock;

    SaveDraft(Drafts drafts, LintDrafts lint, Clock clock) {
        this.drafts = drafts;
        this.lint = lint;
        this.clock = clock;
    }

    /**
     * @param noPersonalData whether the trainer confirmed that no phrasing holds personal data
     * @return what a trainer should know about the draft, which is stored
     */
    public Uni<Attempt<List<Warning>>> save(
            Article article, @Nullable String note, boolean noPersonalData, Trainer trainer) {
        return drafts.read()
                .flatMap(copy -> lookedOver(
                        article,
                        copy,
                        noPersonalData,
                        () -> drafts.store(revision(article, note, Origin.EDITED, trainer))));
    }

    /** Adds a phrasing to what is being worked on, also if somebody else changes that meanwhile. */
    Uni<Attempt<List<Warning>>> addPhrasing(
            String topic, String language, String phrasing, boolean noPersonalData, Trainer trainer) {
        return drafts.read()
                .flatMap(copy -> copy.article(topic)
                        .map(article -> lookedOver(
                                article.withPhrasing(language, phrasing),
                                copy,
                                noPersonalData,
                                () -> drafts.change(
                                        topic,
                                        current -> current.withPhrasing(language, phrasing),
                                        changed -> revision(changed, null, Origin.EDITED, trainer))))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Attempt.refused(Refusal.missing("There is no topic " + topic + ".")))));
    }

    private Uni<Attempt<List<Warning>>> lookedOver(
            Article article, WorkingCopy.Copy copy, boolean noPersonalData, Supplier<Uni<Void>> store) {
        return lint.warnings(article, copy).flatMap(warnings -> {
            List<Fault> faults = faults(article, copy, warnings, noPersonalData);
            return faults.isEmpty()
                    ? store.get().replaceWith(Attempt.done(warnings))
                    : Uni.createFrom().item(Attempt.refused(Refusal.invalid(faults)));
        });
    }

    NewRevision revision(Article article, @Nullable String note, Origin origin, Trainer trainer) {
        return new NewRevision(article.id(), article, origin, trainer.name(), clock.instant(), note);
    }

    private static List<Fault> faults(
            Article article, WorkingCopy.Copy copy, List<Warning> warnings, boolean noPersonalData) {
        List<Fault> faults = new ArrayList<>();
        if (!noPersonalData
                && !addedPhrasings(article, copy.article(article.id()).orElse(null))
                        .isEmpty()) {
            faults.add(new Fault("noPersonalData", "Confirm that the new phrasings hold no personal data."));
        }
        warnings.stream()
                .filter(warning -> warning.rule() == Rule.PERSONAL_DETAIL || warning.rule() == Rule.SAME_PHRASING)
                .forEach(warning -> faults.add(new Fault(warning.field(), warning.text())));
        return faults;
    }

    private static Set<String> addedPhrasings(Article article, @Nullable Article before) {
        Set<String> added = new HashSet<>(phrasings(article));
        if (before != null) {
            added.removeAll(phrasings(before));
        }
        return added;
    }

    private static List<String> phrasings(Article article) {
        return article.phrasings().entrySet().stream()
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .toList();
    }
}
