package nl.gem.chatbot.content;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Optional;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.understanding.TopicModel;

/** Models that were learned before. Reading, writing and learning happen on worker threads. */
public interface Models {

    /** The model that was learned from these articles, if it is known. */
    Uni<Optional<TopicModel>> find(Collection<Article> articles);

    /** Stores a model for every replica; one that is there already stays. */
    Uni<Void> store(TopicModel model);
}
