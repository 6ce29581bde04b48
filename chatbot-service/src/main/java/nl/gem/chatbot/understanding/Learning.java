package nl.gem.chatbot.understanding;

import java.util.List;

/** Learns from phrasings: what features there are, the classifier, the nearest phrasings and the languages. */
final class Learning {

    private Learning() {}

    static Learned from(List<Phrasing> phrasings, int topics) {
        List<Features> features = phrasings.stream().map(Phrasing::features).toList();
        Vocabulary vocabulary = Vocabulary.of(features);
        List<SparseVector> vectors = features.stream().map(vocabulary::vector).toList();
        short[] topicOf = new short[phrasings.size()];
        for (int i = 0; i < topicOf.length; i++) {
            topicOf[i] = (short) phrasings.get(i).topic();
        }
        return new Learned(
                vocabulary,
                TopicWeights.of(
                        topics, vocabulary.size(), MulticlassSvm.learned(vectors, topicOf, topics, vocabulary.size())),
                NearestPhrasings.of(vocabulary.size(), topicOf, vectors),
                Languages.learned(vocabulary.size(), phrasings, vectors));
    }
}
