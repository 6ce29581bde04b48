package nl.gem.chatbot.content;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.answering.Knowledge;
import nl.gem.chatbot.answering.LiveKnowledge;
import nl.gem.chatbot.understanding.LearnTopics;
import nl.gem.chatbot.understanding.TopicModel;
import org.jspecify.annotations.Nullable;

/** The knowledge of this replica: follows the live version and exchanges everything at once. */
@ApplicationScoped
public class KeepKnowledge implements LiveKnowledge {

    private record Live(Knowledge knowledge, TopicModel model) {}

    private final Library library;
    private final Models models;
    private final Workers workers;
    private final AtomicReference<@Nullable Live> live = new AtomicReference<>();

    KeepKnowledge(Library library, Models models, Workers workers) {
        this.library = library;
        this.models = models;
        this.workers = workers;
    }

    /** @throws IllegalStateException before there is any; the service is not ready until then */
    @Override
    public Knowledge current() {
        return loaded().knowledge();
    }

    /** The model that is live. */
    public TopicModel model() {
        return loaded().model();
    }

    public Optional<Integer> version() {
        return Optional.ofNullable(live.get()).map(loaded -> loaded.knowledge().version());
    }

    private Live loaded() {
        Live loaded = live.get();
        if (loaded == null) {
            throw new IllegalStateException("No content has been loaded yet.");
        }
        return loaded;
    }

    /** Looks which version is live, and loads it if that is another one than before. */
    public Uni<Void> refresh() {
        return liveNumber()
                .flatMap(number -> number.isEmpty() || number.equals(version())
                        ? Uni.createFrom().voidItem()
                        : load(number.get()));
    }

    private Uni<Void> load(int number) {
        return articles(number)
                .flatMap(articles -> model(articles)
                        .invoke(model -> live.set(new Live(Knowledge.of(number, articles, model), model))))
                .replaceWithVoid();
    }

    /** The model is learned here only if nobody has done so before. */
    public Uni<TopicModel> model(List<Article> articles) {
        return models.find(articles)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : workers.compute(() -> LearnTopics.from(articles)).call(models::store));
    }

    @WithSession
    Uni<Optional<Integer>> liveNumber() {
        return library.liveNumber();
    }

    @WithSession
    Uni<List<Article>> articles(int version) {
        return library.articles(version)
                .map(revisions -> revisions.values().stream()
                        .map(Revision::article)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
