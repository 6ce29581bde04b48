package nl.gem.chatbot.understanding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.gem.chatbot.answering.AnswerEngine;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.answering.Question;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.conversation.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from one version of the content, and how Gem decides by it. Immutable, and the same on every replica:
 * learning has no chance in it.
 */
public final class TopicModel implements AnswerEngine {

    /** From here on Gem answers. Chosen on the golden questions, for 97 right answers in a hundred. */
    private static final double SURE = 0.43;

    /** From here on Gem asks; below it says that it does not know. */
    private static final double WORTH_ASKING = 0.6;

    /** Below this known share of its pieces a question is about something else than any article. */
    private static final double LEAST_COVERAGE = 0.75;

    /** Below this it is no language that Gem knows, or no language at all. */
    private static final double GIBBERISH = 0.5;

    /** A wish for a person that is so little behind the best topic is heard, unless Gem is sure of an answer. */
    private static final float NEARLY = 0.3f;

    /** How sure the language must be to leave the one that the resident chose. */
    private static final double OTHER_LANGUAGE = 0.95;

    /** A message of so few words around a number that was taken out asks nothing. */
    private static final int WORDS_AROUND_A_NUMBER = 4;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[\\p{L}-]{1,20}]");

    private final Ranker ranker;
    private final Confidence confidence;

    TopicModel(Ranker ranker, Confidence confidence) {
        this.ranker = ranker;
        this.confidence = confidence;
    }

    Ranker ranker() {
        return ranker;
    }

    Confidence confidence() {
        return confidence;
    }

    public Set<String> topicIds() {
        return ranker.topics().stream().map(Article::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Groups texts that are alike; each group has positions in the list, in their order. */
    public List<List<Integer>> alike(List<String> texts) {
        return Alike.groups(
                texts.stream().map(text -> ranker.vector(Words.of(text))).toList());
    }

    /** Identifies the articles that it was learned from. */
    public String fingerprint() {
        return Fingerprint.of(ranker.topics());
    }

    @Override
    public Reply reply(Question question) {
        String text = PLACEHOLDER.matcher(question.text()).replaceAll(" ");
        List<String> words = Words.of(text);
        if (text.length() < question.text().length() && words.size() <= WORDS_AROUND_A_NUMBER) {
            return new Reply.Masked();
        }
        if (words.isEmpty()) {
            return new Reply.Unknown();
        }
        if (WishForPerson.isIn(words)) {
            return new Reply.HandoverWish();
        }
        Ranking alone = ranker.rank(words);
        Ranking ranking = withContext(alone, question, words);
        Reply reply = decide(ranking);
        return reply instanceof Reply.Unknown && ranking != alone
                ? new Reply.Clarification(articles(ranking.best(Confidence.CHOICES)))
                : reply;
    }

    @Override
    public List<Article> ranked(Question question, int most) {
        List<String> words = Words.of(PLACEHOLDER.matcher(question.text()).replaceAll(" "));
        return articles(withContext(ranker.rank(words), question, words).best(most));
    }

    /** The articles for a few words that somebody searches by, best first; none when nothing is like them. */
    public List<Article> search(String text, int most) {
        List<String> words = Words.of(text);
        return words.isEmpty() ? List.of() : articles(ranker.rank(words).matching(most));
    }

    /** A question that leans on the last answer is read in its light, unless it makes sense by itself. */
    private Ranking withContext(Ranking alone, Question question, List<String> words) {
        Article previous = previous(question);
        if (previous == null || !FollowUp.isOne(words) || FollowUp.standsAlone(words) && isSure(alone)) {
            return alone;
        }
        return FollowUp.favouringKin(alone, previous);
    }

    private Reply decide(Ranking ranking) {
        if (ranking.coverage() < GIBBERISH) {
            return new Reply.Unknown();
        }
        Article first = ranker.topics().get(ranking.first());
        Reply reply = first.kind() == Article.Kind.SMALLTALK ? new Reply.SmallTalk(first) : byConfidence(ranking);
        boolean answered = reply instanceof Reply.Answer;
        return first.kind() == Article.Kind.HANDOVER || !answered && ranking.isNearly(Article.Kind.HANDOVER, NEARLY)
                ? new Reply.HandoverWish()
                : reply;
    }

    private Reply byConfidence(Ranking ranking) {
        List<Integer> best = ranking.best(Confidence.CHOICES);
        double[] signals = Signals.of(ranking, best.getFirst());
        if (ranking.coverage() < LEAST_COVERAGE) {
            return new Reply.Unknown();
        }
        if (confidence.first().of(signals) >= SURE) {
            return new Reply.Answer(ranker.topics().get(best.getFirst()));
        }
        return confidence.amongThree().of(signals) >= WORTH_ASKING
                ? new Reply.Clarification(articles(best))
                : new Reply.Unknown();
    }

    private boolean isSure(Ranking ranking) {
        return confidence.first().of(Signals.of(ranking, ranking.best(1).getFirst())) >= SURE;
    }

    private List<Article> articles(List<Integer> places) {
        return places.stream().map(ranker.topics()::get).toList();
    }

    @Override
    public Language language(Question question) {
        Language chosen = question.language();
        if (chosen != Language.NL) {
            return chosen;
        }
        SparseVector vector = ranker.vector(Words.of(question.text()));
        for (Language other : Language.values()) {
            if (other != chosen && ranker.learned().languages().probability(other.code(), vector) > OTHER_LANGUAGE) {
                return other;
            }
        }
        return chosen;
    }

    private @Nullable Article previous(Question question) {
        return ranker.topics().stream()
                .filter(article -> Objects.equals(article.id(), question.previousTopic()))
                .filter(article -> article.kind() == Article.Kind.ANSWER)
                .findFirst()
                .orElse(null);
    }
}
