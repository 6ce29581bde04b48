package nl.gem.chatbot.understanding;

/** What tells whether the best topic is the right one. */
final class Signals {

    static final int COUNT = 12;

    private static final double HIGH_TEXT_SCORE = 20;

    private Signals() {}

    static double[] of(Ranking ranking, int first) {
        return new double[] {
            ranking.classifier()[first],
            ranking.classifier()[first] - bestOther(ranking, ranking.classifier(), first),
            ranking.nearest()[first],
            ranking.nearest()[first] - bestOther(ranking, ranking.nearest(), first),
            Math.min(ranking.text()[first], HIGH_TEXT_SCORE) / HIGH_TEXT_SCORE,
            ranking.total()[first] - bestOther(ranking, ranking.total(), first),
            ranking.total()[first] - bestWithoutArticle(ranking, ranking.total()),
            ranking.classifier()[first] - bestWithoutArticle(ranking, ranking.classifier()),
            ranking.nearest()[first] - bestWithoutArticle(ranking, ranking.nearest()),
            ranking.coverage(),
            agreement(ranking, first),
            Math.log(1.0 + ranking.words())
        };
    }

    private static float bestOther(Ranking ranking, float[] scores, int first) {
        float best = 0;
        for (int topic = 0; topic < scores.length; topic++) {
            if (topic != first && ranking.hasArticle(topic) && scores[topic] > best) {
                best = scores[topic];
            }
        }
        return best;
    }

    /** Small talk, out of scope and the wish for a person. */
    private static float bestWithoutArticle(Ranking ranking, float[] scores) {
        float best = 0;
        for (int topic = 0; topic < scores.length; topic++) {
            if (!ranking.hasArticle(topic)) {
                best = Math.max(best, scores[topic]);
            }
        }
        return best;
    }

    /** How many of the three put the same topic first. */
    private static double agreement(Ranking ranking, int first) {
        return agrees(ranking, ranking.classifier(), first)
                + agrees(ranking, ranking.nearest(), first)
                + agrees(ranking, ranking.text(), first);
    }

    private static int agrees(Ranking ranking, float[] scores, int first) {
        return scores[first] > 0 && scores[first] >= bestOther(ranking, scores, first) ? 1 : 0;
    }
}
