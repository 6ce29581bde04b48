package nl.gem.chatbot.content;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Revision.Origin;
import nl.gem.chatbot.understanding.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Takes the articles of a release into the library, once. A topic that was edited here stays as it is: the difference is
 * shown to trainers, who decide.
 */
@ApplicationScoped
public class TakeInShipped {

    private final Library library;
    private final Clock clock;

    TakeInShipped(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /** Whether the articles with this fingerprint were taken in before. */
    @WithSession
    public Uni<Boolean> hasTakenIn(String fingerprint) {
        return library.hasTakenIn(fingerprint);
    }

    /** @return whether a new version went live */
    @WithTransaction
    public Uni<Boolean> takeIn(List<Article> articles) {
        String fingerprint = Fingerprint.of(articles);
        return library.lock()
                .chain(() -> library.hasTakenIn(fingerprint))
                .flatMap(known -> known
                        ? Uni.createFrom().item(false)
                        : library.shipped()
                                .flatMap(before -> library.add(changed(articles, before))
                                        .flatMap(added -> goLive(articles, numbers(before, added))))
                                .call(() -> library.tookIn(fingerprint, clock.instant())));
    }

    private List<NewRevision> changed(List<Article> articles, Map<String, Revision> before) {
        return articles.stream()
                .filter(article -> !isSame(before.get(article.id()), article))
                .map(article -> NewRevision.shipped(article, clock.instant()))
                .toList();
    }

    private static boolean isSame(@Nullable Revision before, Article article) {
        return before != null && article.equals(before.article());
    }

    private static Map<String, Long> numbers(Map<String, Revision> before, Map<String, Long> added) {
        Map<String, Long> numbers = new HashMap<>();
        before.forEach((topic, revision) -> numbers.put(topic, revision.number()));
        numbers.putAll(added);
        return numbers;
    }

    private Uni<Boolean> goLive(List<Article> shipped, Map<String, Long> numbers) {
        return library.liveNumber()
                .flatMap(live -> live.isEmpty()
                        ? publish(null, shipped, pick(shipped, numbers), Map.of())
                        : library.articles(live.get())
                                .flatMap(current -> upgrade(live.get(), current, shipped, numbers)));
    }

    private Uni<Boolean> upgrade(
            int live, Map<String, Revision> current, List<Article> shipped, Map<String, Long> numbers) {
        Map<String, Long> revisions = pick(shipped, numbers);
        Map<String, Article> articles = new TreeMap<>();
        shipped.forEach(article -> articles.put(article.id(), article));
        Map<String, Long> before = new HashMap<>();
        current.forEach((topic, revision) -> {
            before.put(topic, revision.number());
            if (revision.origin() != Origin.SHIPPED && revision.article() != null) {
                revisions.put(topic, revision.number());
                articles.put(topic, revision.article());
            }
        });
        return revisions.equals(before)
                ? Uni.createFrom().item(false)
                : publish(live, articles.values(), revisions, before);
    }

    private static Map<String, Long> pick(List<Article> shipped, Map<String, Long> numbers) {
        Map<String, Long> picked = new HashMap<>();
        shipped.forEach(article -> picked.put(article.id(), Objects.requireNonNull(numbers.get(article.id()))));
        return picked;
    }

    private Uni<Boolean> publish(
            @Nullable Integer basedOn,
            Collection<Article> articles,
            Map<String, Long> revisions,
            Map<String, Long> before) {
        NewVersion version = new NewVersion(
                Version.State.PAST,
                basedOn,
                Fingerprint.of(articles),
                null,
                NewRevision.GEM,
                clock.instant(),
                revisions,
                basedOn == null ? List.of() : NewVersion.changed(before, revisions),
                null);
        return library.add(version)
                .flatMap(number -> library.makeLive(number, NewRevision.GEM, clock.instant()))
                .replaceWith(true);
    }
}
