package nl.gem.chatbot.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first engine: compares a question with every phrasing of every article (cosine of idf-weighted words and character
 * pieces) and answers when the nearest article is near, asks when two are equally near, and says so when none is.
 */
public final class NearestPhrasing implements AnswerEngine {

    /** From here on the nearest article is shown. Chosen on the development questions. */
    private static final double SURE = 0.42;

    /** Below this nothing is near. */
    private static final double NOTHING = 0.24;

    /** How much nearer the first must be than the second. */
    private static final double MARGIN = 0.04;

    private record Posting(int phrasing, double weight) {}

    private record Candidate(Article article, double score) {}

    private final Map<String, List<Posting>> index = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final List<Article> articleOf = new ArrayList<>();
    private final double unseen;

    public NearestPhrasing(List<Article> articles) {
        List<Map<String, Double>> phrasings = new ArrayList<>();
        for (Article article : articles) {
            List<String> texts = new ArrayList<>(article.title().values());
            article.phrasings().values().forEach(texts::addAll);
            for (String text : texts) {
                phrasings.add(Features.of(text));
                articleOf.add(article);
            }
        }
        Map<String, Integer> spread = new HashMap<>();
        phrasings.forEach(features -> features.keySet().forEach(feature -> spread.merge(feature, 1, Integer::sum)));
        this.unseen = Math.log(1.0 + phrasings.size());
        spread.forEach((feature, count) -> rarity.put(feature, Math.log((1.0 + phrasings.size()) / (1.0 + count)) + 0.5));
        for (int i = 0; i < phrasings.size(); i++) {
            int phrasing = i;
            weighted(phrasings.get(i)).forEach((feature, weight) ->
                    index.computeIfAbsent(feature, none -> new ArrayList<>()).add(new Posting(phrasing, weight)));
        }
    }

    @Override
    public Reply reply(String question) {
        return Courtesies.match(question).orElseGet(() -> search(question));
    }

    private Reply search(String question) {
        List<Candidate> nearest = nearest(question);
        if (nearest.isEmpty() || nearest.getFirst().score() < NOTHING) {
            return new Reply.Unknown();
        }
        Candidate first = nearest.getFirst();
        double second = nearest.size() > 1 ? nearest.get(1).score() : 0;
        if (first.score() >= SURE && first.score() - second >= MARGIN) {
            return new Reply.Answer(first.article());
        }
        List<Article> near = nearest.stream()
                .filter(candidate -> candidate.score() >= NOTHING)
                .limit(3)
                .map(Candidate::article)
                .toList();
        return new Reply.Clarification(near);
    }

    private List<Candidate> nearest(String question) {
        double[] similarity = new double[articleOf.size()];
        weighted(Features.of(question)).forEach((feature, weight) -> {
            for (Posting posting : index.getOrDefault(feature, List.of())) {
                similarity[posting.phrasing()] += weight * posting.weight();
            }
        });
        Map<Article, Double> best = new HashMap<>();
        for (int i = 0; i < similarity.length; i++) {
            if (similarity[i] > 0) {
                best.merge(articleOf.get(i), similarity[i], Math::max);
            }
        }
        return best.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.article().id()))
                .limit(4)
                .toList();
    }

    private Map<String, Double> weighted(Map<String, Double> features) {
        Map<String, Double> weights = new HashMap<>();
        double square = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            double weight = feature.getValue() * rarity.getOrDefault(feature.getKey(), unseen);
            weights.put(feature.getKey(), weight);
            square += weight * weight;
        }
        double norm = Math.sqrt(square);
        weights.replaceAll((feature, weight) -> weight / norm);
        return weights;
    }
}
