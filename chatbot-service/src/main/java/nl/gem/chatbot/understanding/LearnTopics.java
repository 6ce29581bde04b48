package nl.gem.chatbot.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.understanding.LogisticModel.Observation;

/**
 * Makes a model of a version of the content. The confidence is fitted on a second, smaller model that is learned at the
 * same time and has never seen every fifth topic and half of the phrasings: so it knows what it looks like when there is no
 * article on what is asked.
 */
public final class LearnTopics {

    private static final int TOPICS_PER_ONE_LEFT_OUT = 5;

    /** Phrasings of the first half of the lots are learned from; those of the last lot are observed. */
    private static final int LOTS = 10;

    private final List<Article> topics;
    private final List<Phrasing> phrasings;

    private LearnTopics(Collection<Article> articles) {
        this.topics =
                articles.stream().sorted(Comparator.comparing(Article::id)).toList();
        this.phrasings = phrasings(topics);
    }

    /** Takes seconds and some hundred megabytes: not on an event loop. */
    public static TopicModel from(Collection<Article> articles) {
        return new LearnTopics(articles).model();
    }

    private TopicModel model() {
        CompletableFuture<Learned> all = CompletableFuture.supplyAsync(() -> Learning.from(phrasings, topics.size()));
        Spelling spelling = spelling(phrasings);
        ArticleSearch search = new ArticleSearch(topics);
        Confidence confidence = confidence(spelling, search);
        return new TopicModel(new Ranker(topics, all.join(), spelling, search), confidence);
    }

    static Spelling spelling(List<Phrasing> phrasings) {
        return new Spelling(phrasings.stream().map(Phrasing::words).toList());
    }

    /** All that a spelling is learned from. */
    static List<String> texts(List<Article> topics) {
        List<String> texts = new ArrayList<>();
        forEachPhrasing(topics, (topic, language, text) -> texts.add(text));
        return texts;
    }

    static List<Phrasing> phrasings(List<Article> topics) {
        List<Supplier<Phrasing>> phrasings = new ArrayList<>();
        forEachPhrasing(topics, (topic, language, text) -> phrasings.add(() -> Phrasing.of(topic, language, text)));
        return phrasings.parallelStream().map(Supplier::get).toList();
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(int topic, String language, String text);
    }

    /** In order of topic and language, so that learning is the same everywhere. Titles count as phrasings. */
    private static void forEachPhrasing(List<Article> topics, Visitor visitor) {
        for (int topic = 0; topic < topics.size(); topic++) {
            int place = topic;
            Article article = topics.get(topic);
            new TreeMap<>(article.phrasings())
                    .forEach((language, texts) -> texts.forEach(text -> visitor.visit(place, language, text)));
            if (article.kind() == Article.Kind.ANSWER) {
                new TreeMap<>(article.title())
                        .forEach((language, title) -> visitor.visit(place, language.code(), title));
            }
        }
    }

    private Confidence confidence(Spelling spelling, ArticleSearch search) {
        List<Phrasing> seen = new ArrayList<>();
        List<Phrasing> observed = new ArrayList<>();
        for (Phrasing phrasing : phrasings) {
            int lot = lot(String.join(" ", phrasing.words()), LOTS);
            boolean outOfScope = topics.get(phrasing.topic()).kind() == Article.Kind.OUT_OF_SCOPE;
            if (lot < LOTS / 2) {
                if (!isLeftOut(phrasing.topic())) {
                    seen.add(phrasing);
                }
            } else if (outOfScope || lot == LOTS - 1) {
                observed.add(phrasing);
            }
        }
        Ranker ranker = new Ranker(topics, Learning.from(seen, topics.size()), spelling, search);
        List<Observed> seenAs = observed.parallelStream()
                .map(phrasing -> observed(phrasing, ranker))
                .toList();
        return new Confidence(
                LogisticModel.fitted(seenAs.stream().map(Observed::first).toList()),
                LogisticModel.fitted(seenAs.stream().map(Observed::amongThree).toList()));
    }

    private record Observed(Observation first, Observation amongThree) {}

    private static Observed observed(Phrasing phrasing, Ranker ranker) {
        Ranking ranking = ranker.rank(phrasing.words());
        List<Integer> best = ranking.best(Confidence.CHOICES);
        double[] signals = Signals.of(ranking, best.getFirst());
        return new Observed(
                new Observation(signals, best.getFirst() == phrasing.topic()),
                new Observation(signals, best.contains(phrasing.topic())));
    }

    private boolean isLeftOut(int topic) {
        Article article = topics.get(topic);
        return article.kind() == Article.Kind.ANSWER && lot(article.id(), TOPICS_PER_ONE_LEFT_OUT) == 0;
    }

    /** Drawn from the text itself: a new topic or phrasing does not change what is left out of the others. */
    private static int lot(String text, int lots) {
        int hash = text.hashCode();
        return Math.floorMod(hash ^ hash >>> 16, lots);
    }
}
