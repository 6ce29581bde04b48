package nl.gem.chatbot.scheduling;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.content.ShippedArticles;
import nl.gem.chatbot.content.TakeInShipped;
import org.jboss.logging.Logger;

/**
 * Takes in what ships, once after the start, and follows the live version. Article files that are wrong are reported with
 * file and line, and the version that was live goes on serving.
 */
@Startup
@Singleton
class LoadContent {

    private static final Logger LOG = Logger.getLogger(LoadContent.class);

    private final TakeInShipped takeIn;
    private final KeepKnowledge knowledge;
    private volatile Optional<List<Article>> shipped;

    LoadContent(ShippedArticles shipped, TakeInShipped takeIn, KeepKnowledge knowledge) {
        this.takeIn = takeIn;
        this.knowledge = knowledge;
        this.shipped = read(shipped);
    }

    @Scheduled(every = "{gem.follow-content-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        Uni<Boolean> first = shipped.isPresent()
                ? takeIn.takeIn(shipped.get()).invoke(() -> shipped = Optional.empty())
                : Uni.createFrom().item(false);
        Optional<Integer> before = knowledge.version();
        return first.chain(knowledge::refresh).invoke(() -> giveBackMemory(before));
    }

    /** Loading or learning a model takes several times the memory of having one: it goes back to the system at once. */
    private void giveBackMemory(Optional<Integer> before) {
        if (!knowledge.version().equals(before)) {
            System.gc();
        }
    }

    private static Optional<List<Article>> read(ShippedArticles shipped) {
        try {
            return Optional.of(shipped.all());
        } catch (IllegalStateException wrong) {
            LOG.errorf("%s The version that was live before goes on serving.", wrong.getMessage());
            return Optional.empty();
        }
    }
}
