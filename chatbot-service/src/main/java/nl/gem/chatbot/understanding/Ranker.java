package nl.gem.chatbot.understanding;

import java.util.List;
import nl.gem.chatbot.answering.Article;

/** Measures a question against every topic: by the classifier, by the nearest phrasing, and in the articles' text. */
record Ranker(List<Article> topics, Learned learned, Spelling spelling, ArticleSearch search) {

    /** What a near phrasing and a hit in a text weigh beside the classifier, as measured on development questions. */
    private static final float WEIGHT_OF_NEAREST = 1;

    private static final float WEIGHT_OF_TEXT = 0.02f;

    Ranking rank(List<String> words) {
        List<String> completed = spelling.completed(words);
        SparseVector vector = learned.vocabulary().vector(Features.of(completed));
        float[] classifier = learned.weights().scores(vector);
        NearestPhrasings.Nearness near = learned.phrasings().to(vector, topics.size());
        float[] text = search.scores(String.join(" ", completed), topics.size());
        float[] total = new float[topics.size()];
        for (int topic = 0; topic < total.length; topic++) {
            total[topic] =
                    classifier[topic] + WEIGHT_OF_NEAREST * near.neighbourhood()[topic] + WEIGHT_OF_TEXT * text[topic];
        }
        return new Ranking(topics, classifier, near.nearest(), text, total, vector.coverage(), words.size());
    }

    SparseVector vector(List<String> words) {
        return learned.vocabulary().vector(Features.of(words));
    }
}
