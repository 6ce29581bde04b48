package nl.gem.chatbot.content;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.understanding.Fingerprint;
import nl.gem.chatbot.understanding.TopicModel;

/** The knowledge of a replica whose models and workers are in memory. */
public final class KnowledgeFixture {

    /** Works at once, where the caller is. */
    public static final Workers WORKERS = new Workers() {
        @Override
        public <T> Uni<T> compute(Supplier<T> work) {
            return Uni.createFrom().item(work);
        }
    };

    private KnowledgeFixture() {}

    public static KeepKnowledge following(Library library) {
        return following(library, WORKERS);
    }

    public static KeepKnowledge following(Library library, Workers workers) {
        return new KeepKnowledge(library, new ModelsInMemory(), workers);
    }

    public static TakeInShipped takeIn(Library library, Clock clock) {
        return new TakeInShipped(library, clock);
    }

    public static final class ModelsInMemory implements Models {

        private final Map<String, TopicModel> models = new HashMap<>();

        @Override
        public Uni<Optional<TopicModel>> find(Collection<Article> articles) {
            return Uni.createFrom().item(() -> Optional.ofNullable(models.get(Fingerprint.of(articles))));
        }

        @Override
        public Uni<Void> store(TopicModel model) {
            return Uni.createFrom().voidItem().invoke(() -> models.put(model.fingerprint(), model));
        }
    }
}
