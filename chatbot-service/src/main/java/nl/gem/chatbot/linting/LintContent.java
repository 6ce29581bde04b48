package nl.gem.chatbot.linting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.understanding.Neighbours;

/** Looks the whole content over. */
public final class LintContent {

    /** Labels of questions that are about no topic; {@code PII/} goes before the topic that is asked for as well. */
    private static final Set<String> NO_TOPIC = Set.of("OOS", "HANDOVER", "SMALLTALK", "PII");

    private static final String PERSONAL = "PII/";

    private final List<Article> articles;
    private final LintArticle lint;

    public LintContent(Collection<Article> articles, Neighbours neighbours, LocalDate today) {
        this.articles = List.copyOf(articles);
        this.lint = LintArticle.amid(articles, neighbours, today);
    }

    /** By topic, without those that are in order. */
    public Map<String, List<Warning>> warnings() {
        Map<String, List<Warning>> warnings = new TreeMap<>();
        for (Article article : articles) {
            List<Warning> found = lint.warnings(article);
            if (!found.isEmpty()) {
                warnings.put(article.id(), found);
            }
        }
        return warnings;
    }

    /** The labels, of questions to measure with, that name a topic which is not there; each once, sorted. */
    public List<String> deadTopics(Collection<String> labels) {
        Set<String> dead = new TreeSet<>();
        for (String label : labels) {
            String topic = label.startsWith(PERSONAL) ? label.substring(PERSONAL.length()) : label;
            if (!NO_TOPIC.contains(label)
                    && articles.stream().noneMatch(article -> article.id().equals(topic))) {
                dead.add(label);
            }
        }
        return List.copyOf(dead);
    }
}
