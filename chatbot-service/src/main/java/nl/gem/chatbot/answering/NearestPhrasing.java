package nl.gem.chatbot.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first engine: the article with the phrasing nearest to the question. It answers when that is near, asks when two
 * are about equally near, and says so when none is.
 */
public final class NearestPhrasing implements AnswerEngine {

    /** From here on the nearest article is shown. Chosen on the development questions. */
    private static final double SURE = 0.42;

    /** Below this nothing is near. */
    private static final double NOTHING = 0.24;

    /** How much nearer the first must be than the second. */
    private static final double MARGIN = 0.04;

    private static final int MOST_CHOICES = 3;

    private record Candidate(Article article, double score) {}

    private final List<Article> articleOf = new ArrayList<>();
    private final PhrasingIndex index;

    public NearestPhrasing(List<Article> articles) {
        List<String> texts = new ArrayList<>();
        for (Article article : articles) {
            texts.addAll(article.title().values());
            article.phrasings().values().forEach(texts::addAll);
            while (articleOf.size() < texts.size()) {
                articleOf.add(article);
            }
        }
        this.index = new PhrasingIndex(texts);
    }

    @Override
    public Reply reply(String question) {
        return Courtesies.match(question).orElseGet(() -> search(question));
    }

    private Reply search(String question) {
        List<Candidate> near = nearest(question);
        if (near.isEmpty()) {
            return new Reply.Unknown();
        }
        Candidate first = near.getFirst();
        double second = near.size() > 1 ? near.get(1).score() : 0;
        if (first.score() >= SURE && first.score() - second >= MARGIN) {
            return new Reply.Answer(first.article());
        }
        return new Reply.Clarification(
                near.stream().limit(MOST_CHOICES).map(Candidate::article).toList());
    }

    /** The articles that are near at all, nearest first; equal ones in order of id, so that every replica agrees. */
    private List<Candidate> nearest(String question) {
        double[] similarities = index.similarities(question);
        Map<Article, Double> best = new HashMap<>();
        for (int i = 0; i < similarities.length; i++) {
            if (similarities[i] >= NOTHING) {
                best.merge(articleOf.get(i), similarities[i], Math::max);
            }
        }
        return best.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.article().id()))
                .toList();
    }
}
