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
import nl.gem.chatbot.content.Workers;
import org.jboss.logging.Logger;

/**
 * Takes in what ships, once after the start, and follows the live version. Article files that are wrong are reported with
 * file and line, and the version that was live goes on serving.
 */
@Startup
@Singleton
class LoadContent {

    private static final Logger LOG = Logger.getLogger(LoadContent.class);

    private final ShippedArticles shipped;
    private final TakeInShipped takeIn;
    private final KeepKnowledge knowledge;
    private final Workers workers;
    private volatile boolean looked;

    LoadContent(ShippedArticles shipped, TakeInShipped takeIn, KeepKnowledge knowledge, Workers workers) {
        this.shipped = shipped;
        this.takeIn = takeIn;
        this.knowledge = knowledge;
        this.workers = workers;
    }

    @Scheduled(every = "{gem.follow-content-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        Uni<Boolean> first =
                looked ? Uni.createFrom().item(false) : takeInOnce().invoke(() -> looked = true);
        Optional<Integer> before = knowledge.version();
        return first.chain(knowledge::refresh).invoke(() -> giveBackMemory(before));
    }

    /** Hundreds of files take half a second to read: not when an earlier start took them in. */
    private Uni<Boolean> takeInOnce() {
        return workers.compute(shipped::fingerprint)
                .flatMap(built -> built.map(takeIn::hasTakenIn)
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .flatMap(known -> known ? Uni.createFrom().item(false) : takeInFiles());
    }

    private Uni<Boolean> takeInFiles() {
        return workers.compute(this::read)
                .flatMap(files -> files.isEmpty() ? Uni.createFrom().item(false) : takeIn.takeIn(files.get()));
    }

    /** Loading or learning a model takes several times the memory of having one: it goes back to the system at once. */
    private void giveBackMemory(Optional<Integer> before) {
        if (!knowledge.version().equals(before)) {
            System.gc();
        }
    }

    private Optional<List<Article>> read() {
        try {
            return Optional.of(shipped.all());
        } catch (IllegalStateException wrong) {
            LOG.errorf("%s The version that was live before goes on serving.", wrong.getMessage());
            return Optional.empty();
        }
    }
}
