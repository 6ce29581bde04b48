package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.content.Workers;
import nl.gem.chatbot.linting.LintArticle;
import nl.gem.chatbot.linting.Rule;
import nl.gem.chatbot.linting.Warning;
import nl.gem.chatbot.understanding.Neighbours;
import nl.gem.chatbot.understanding.TopicModel;

/** Looks drafts over: while they are written, and before they may be published. */
@ApplicationScoped
public class LintDrafts {

    /** The share of the phrasings that must be found again when they are left out. */
    private static final double LEAST_FOUND_AGAIN = 0.95;

    /** How much that share may fall. */
    private static final double SLACK = 0.01;

    private final KeepKnowledge knowledge;
    private final Workers workers;
    private final Clock clock;

    LintDrafts(KeepKnowledge knowledge, Workers workers, Clock clock) {
        this.knowledge = knowledge;
        this.workers = workers;
        this.clock = clock;
    }

    /** What the author of an article should know, beside the others as they are being worked on. */
    public Uni<List<Warning>> warnings(Article article, WorkingCopy.Copy copy) {
        return workers.compute(() -> LintArticle.amid(copy.articles(), Neighbours.in(knowledge.model()), today())
                .warnings(article));
    }

    /**
     * Whether the drafts may be published: nothing in them is blocked, and their phrasings do not lie nearer to other
     * topics than before.
     */
    List<Gate> gates(WorkingCopy.Copy copy, TopicModel before, TopicModel after) {
        List<Article> drafted = changed(copy, copy.articles());
        List<Warning> is = warnings(drafted, copy.articles(), after);
        List<Warning> was = warnings(changed(copy, copy.liveArticles()), copy.liveArticles(), before);
        List<String> blocked = is.stream()
                .filter(Warning::blocking)
                .map(Warning::text)
                .distinct()
                .toList();
        double foundBefore = 1 - (double) nearerToAnother(was) / phrasings(changed(copy, copy.liveArticles()));
        double foundAfter = 1 - (double) nearerToAnother(is) / phrasings(drafted);
        return List.of(
                new Gate("linter", blocked.isEmpty(), null, null, String.join(" ", blocked)),
                new Gate(
                        "leave-one-out",
                        foundAfter >= Math.min(foundBefore, LEAST_FOUND_AGAIN) - SLACK,
                        foundBefore,
                        foundAfter,
                        ""));
    }

    private List<Warning> warnings(List<Article> articles, List<Article> all, TopicModel model) {
        LintArticle lint = LintArticle.amid(all, Neighbours.in(model), today());
        return articles.stream()
                .flatMap(article -> lint.warnings(article).stream())
                .toList();
    }

    private static List<Article> changed(WorkingCopy.Copy copy, List<Article> articles) {
        return articles.stream()
                .filter(article -> copy.drafts().containsKey(article.id()))
                .toList();
    }

    private static long nearerToAnother(List<Warning> warnings) {
        return warnings.stream()
                .filter(warning -> warning.rule() == Rule.NEARER_TO_ANOTHER)
                .count();
    }

    private static int phrasings(List<Article> articles) {
        return Math.max(
                1,
                articles.stream()
                        .flatMap(article -> article.phrasings().values().stream())
                        .mapToInt(List::size)
                        .sum());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
