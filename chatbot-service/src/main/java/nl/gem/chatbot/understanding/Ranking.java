package nl.gem.chatbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.gem.chatbot.answering.Article;

/**
 * Everything that was measured about one question, for every topic of the model.
 *
 * @param topics in the order of the measurements
 * @param classifier scores of the linear classifier
 * @param nearest cosine of the nearest phrasing
 * @param text BM25 of the article's text
 * @param total the three weighed together; topics are ordered by it
 * @param coverage how much of the question Gem has ever seen, 0 to 1
 * @param words how many words the question has
 */
record Ranking(
        List<Article> topics,
        float[] classifier,
        float[] nearest,
        float[] text,
        float[] total,
        double coverage,
        int words) {

    /** From this cosine on a phrasing looks like the question. */
    private static final float ALIKE = 0.5f;

    /** Positions of the best topics that have an article to show, best first; equal ones in order of id. */
    List<Integer> best(int most) {
        List<Integer> best = new ArrayList<>(most);
        for (int topic = 0; topic < total.length; topic++) {
            if (hasArticle(topic) && (best.size() < most || total[topic] > total[best.getLast()])) {
                if (best.size() == most) {
                    best.removeLast();
                }
                best.add(placeOf(topic, best), topic);
            }
        }
        return best;
    }

    private int placeOf(int topic, List<Integer> best) {
        int place = best.size();
        while (place > 0 && total[best.get(place - 1)] < total[topic]) {
            place--;
        }
        return place;
    }

    /** The same, without those that share no word with the question and that nobody asks for in such words. */
    List<Integer> matching(int most) {
        return best(total.length).stream()
                .filter(topic -> text[topic] > 0 || nearest[topic] >= ALIKE)
                .limit(most)
                .toList();
    }

    /** The best topic of any kind. */
    int first() {
        int best = 0;
        for (int topic = 1; topic < total.length; topic++) {
            if (total[topic] > total[best]) {
                best = topic;
            }
        }
        return best;
    }

    /** Whether a topic of that kind is at most so far behind the best. */
    boolean isNearly(Article.Kind kind, float behind) {
        float least = total[first()] - behind;
        return IntStream.range(0, total.length)
                .anyMatch(topic -> topics.get(topic).kind() == kind && total[topic] >= least);
    }

    boolean hasArticle(int topic) {
        return topics.get(topic).kind() == Article.Kind.ANSWER;
    }
}
