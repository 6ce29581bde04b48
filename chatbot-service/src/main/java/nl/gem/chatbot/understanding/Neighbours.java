package nl.gem.chatbot.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;

/**
 * How near the phrasings of an article lie to each other and to other topics, by the cosine that questions are compared
 * by. Each phrasing is left out in its turn. Safe for threads.
 */
public final class Neighbours {

    private final List<String> topics;
    private final Vocabulary vocabulary;
    private final NearestPhrasings phrasings;

    private Neighbours(List<Article> topics, Vocabulary vocabulary, NearestPhrasings phrasings) {
        this.topics = topics.stream().map(Article::id).toList();
        this.vocabulary = vocabulary;
        this.phrasings = phrasings;
    }

    /**
     * A phrasing between its own topic and the others. Cosines, from 0 to 1.
     *
     * @param own to the nearest other phrasing of the article, in the version that was given
     * @param other to the nearest phrasing of another topic
     * @param topic that other topic
     */
    public record Neighbour(String language, String phrasing, double own, double other, String topic) {}

    /** As a model that was learned has them. */
    public static Neighbours in(TopicModel model) {
        Ranker ranker = model.ranker();
        return new Neighbours(
                ranker.topics(), ranker.learned().vocabulary(), ranker.learned().phrasings());
    }

    /** The same without a model, for content that nothing was learned from yet. Takes a second. */
    public static Neighbours among(Collection<Article> articles) {
        List<Article> topics =
                articles.stream().sorted(Comparator.comparing(Article::id)).toList();
        List<Phrasing> all = LearnTopics.phrasings(topics);
        List<Features> features = all.stream().map(Phrasing::features).toList();
        Vocabulary vocabulary = Vocabulary.of(features);
        short[] topicOf = new short[all.size()];
        for (int i = 0; i < topicOf.length; i++) {
            topicOf[i] = (short) all.get(i).topic();
        }
        List<SparseVector> vectors = features.stream().map(vocabulary::vector).toList();
        return new Neighbours(topics, vocabulary, NearestPhrasings.of(vocabulary.size(), topicOf, vectors));
    }

    /** A phrasing as topics are compared by it: two that are the same here are the same to Gem. */
    public static String normalised(String phrasing) {
        return String.join(" ", Words.of(phrasing));
    }

    /** The article need not be among the topics. Phrasings that share nothing with another topic are left out. */
    public List<Neighbour> of(Article article) {
        Map<String, SparseVector> vectors = new HashMap<>();
        texts(article).forEach(text -> vectors.putIfAbsent(normalised(text), vector(text)));
        List<Neighbour> neighbours = new ArrayList<>();
        new TreeMap<>(article.phrasings()).forEach((language, texts) -> {
            for (String text : texts) {
                String itself = normalised(text);
                SparseVector vector = vectors.getOrDefault(itself, vector(text));
                float[] nearest = phrasings.to(vector, topics.size()).nearest();
                int other = nearestBut(topics.indexOf(article.id()), nearest);
                if (other >= 0) {
                    double own = nearestOf(vectors, itself, vector);
                    neighbours.add(new Neighbour(language, text, own, nearest[other], topics.get(other)));
                }
            }
        });
        return neighbours;
    }

    /** Titles count as phrasings, as they do in learning. */
    private static Stream<String> texts(Article article) {
        return Stream.concat(
                article.phrasings().values().stream().flatMap(List::stream),
                article.kind() == Article.Kind.ANSWER ? article.title().values().stream() : Stream.empty());
    }

    private SparseVector vector(String text) {
        return vocabulary.vector(Features.of(Words.of(text)));
    }

    private static int nearestBut(int leftOut, float[] nearest) {
        int best = -1;
        for (int topic = 0; topic < nearest.length; topic++) {
            if (topic != leftOut && nearest[topic] > (best < 0 ? 0 : nearest[best])) {
                best = topic;
            }
        }
        return best;
    }

    private static double nearestOf(Map<String, SparseVector> vectors, String leftOut, SparseVector vector) {
        return vectors.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(leftOut))
                .mapToDouble(entry -> entry.getValue().cosine(vector))
                .max()
                .orElse(0);
    }
}
