package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Library;
import nl.gem.chatbot.content.Revision;

/** The live articles and what trainers have changed on them, together. Runs in the caller's session or transaction. */
@ApplicationScoped
public class WorkingCopy {

    /**
     * @param version the live version
     * @param live its articles, by topic
     * @param drafts what differs from it
     */
    public record Copy(int version, Map<String, Revision> live, Map<String, Revision> drafts) {

        public Copy {
            live = Map.copyOf(live);
            drafts = Map.copyOf(drafts);
        }

        /** The revision of each topic as it would be published. */
        public Map<String, Revision> together() {
            Map<String, Revision> together = new HashMap<>(live);
            together.putAll(drafts);
            together.values().removeIf(revision -> revision.article() == null);
            return together;
        }

        /** The article as it is being worked on. */
        public Optional<Article> article(String topic) {
            return Optional.ofNullable(together().get(topic)).map(Revision::article);
        }

        public List<Article> articles() {
            return articles(together());
        }

        public List<Article> liveArticles() {
            return articles(live);
        }

        /** Identifies this state of the drafts: whoever evaluated it has evaluated nothing else. */
        public String key() {
            return version
                    + new TreeMap<>(drafts)
                            .entrySet().stream()
                                    .map(draft -> " " + draft.getKey() + ":"
                                            + draft.getValue().number())
                                    .collect(Collectors.joining());
        }

        private static List<Article> articles(Map<String, Revision> revisions) {
            return revisions.values().stream()
                    .map(Revision::article)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private final Library library;

    WorkingCopy(Library library) {
        this.library = library;
    }

    public Uni<Copy> read() {
        return library.liveNumber().flatMap(live -> {
            int number = live.orElseThrow();
            return library.articles(number)
                    .flatMap(articles -> library.drafts().map(drafts -> new Copy(number, articles, drafts)));
        });
    }
}
