package nl.gem.chatbot.linting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.understanding.Neighbours;

/** Looks one article over, as part of the content that it belongs to. Kept and used for many; safe for threads. */
public final class LintArticle {

    private final Set<String> topics;
    private final PhrasingRules phrasings;
    private final LocalDate today;

    private LintArticle(Set<String> topics, PhrasingRules phrasings, LocalDate today) {
        this.topics = topics;
        this.phrasings = phrasings;
        this.today = today;
    }

    /**
     * @param articles the others; an earlier version of the article itself may be among them
     * @param neighbours of the model that was learned from them
     */
    public static LintArticle amid(Collection<Article> articles, Neighbours neighbours, LocalDate today) {
        Set<String> topics = new HashSet<>();
        articles.forEach(article -> topics.add(article.id()));
        return new LintArticle(topics, new PhrasingRules(articles, neighbours), today);
    }

    /** In order of what they are about: answer, facts, personal details, phrasings. */
    public List<Warning> warnings(Article article) {
        Set<String> known = new HashSet<>(topics);
        known.add(article.id());
        List<Warning> warnings = new ArrayList<>(AnswerRules.of(article));
        warnings.addAll(FactRules.of(article, known, today));
        warnings.addAll(PersonalRules.of(article));
        warnings.addAll(phrasings.of(article));
        return List.copyOf(warnings);
    }
}
