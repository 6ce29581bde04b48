package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.gem.chatbot.access.StaffMember;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.answering.Question;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.content.Workers;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.understanding.TopicModel;

/** Puts questions that are alike together, so that a trainer answers many with one article. */
@ApplicationScoped
public class ReadInbox {

    private static final int MOST_QUESTIONS = 2_000;
    private static final int SUGGESTIONS = 3;

    /** Questions that are alike, newest first. */
    public record Cluster(List<OpenQuestion> questions, List<Article> suggestions) {

        public Cluster {
            questions = List.copyOf(questions);
            suggestions = List.copyOf(suggestions);
        }

        public Map<OpenQuestion.Reason, Long> reasons() {
            return questions.stream()
                    .collect(Collectors.groupingBy(OpenQuestion::reason, TreeMap::new, Collectors.counting()));
        }

        /** When the first of them goes. */
        public Instant expiresAt() {
            return questions.stream()
                    .map(OpenQuestion::expiresAt)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private final Inbox inbox;
    private final KeepKnowledge knowledge;
    private final Workers workers;

    ReadInbox(Inbox inbox, KeepKnowledge knowledge, Workers workers) {
        this.inbox = inbox;
        this.knowledge = knowledge;
        this.workers = workers;
    }

    /** The largest first. */
    public Uni<List<Cluster>> read(StaffMember reader) {
        return inbox.open(MOST_QUESTIONS, reader)
                .flatMap(questions -> workers.compute(() -> clusters(questions, knowledge.model())));
    }

    static List<Cluster> clusters(List<OpenQuestion> questions, TopicModel model) {
        return model.alike(questions.stream().map(OpenQuestion::text).toList()).stream()
                .map(places -> places.stream().map(questions::get).toList())
                .map(alike -> new Cluster(
                        alike, model.ranked(new Question(alike.getFirst().text(), Language.NL, null), SUGGESTIONS)))
                .sorted(Comparator.comparingInt(
                                (Cluster cluster) -> -cluster.questions().size())
                        .thenComparing(cluster -> cluster.questions().getFirst().askedAt(), Comparator.reverseOrder()))
                .toList();
    }
}
