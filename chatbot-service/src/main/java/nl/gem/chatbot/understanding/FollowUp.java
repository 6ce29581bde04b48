package nl.gem.chatbot.understanding;

import java.util.List;
import java.util.Set;
import nl.gem.chatbot.answering.Article;

/**
 * A question that leans on what was said before: "en voor mijn kind?", "wat kost dat?". It is short, and begins with
 * "and" or points back with a word like "that".
 */
final class FollowUp {

    private static final int MOST_WORDS = 9;
    private static final int WORDS_THAT_SAY_ENOUGH = 6;

    /** How much a topic of the same family gains on the others. */
    private static final float GAIN_OF_KIN = 0.8f;

    /** As {@link Words} writes them. */
    private static final Set<String> OPENINGS = Set.of(
            "en", "maar", "ook", "and", "but", "also", "what", "ve", "peki", "ya", "a", "i", "ale", "و", "طيب", "وماذا",
            "وكم", "وهل", "وكيف", "واذا");

    private static final Set<String> POINTERS = Set.of(
            "dat",
            "die",
            "dit",
            "deze",
            "het",
            "daar",
            "daarvoor",
            "daarmee",
            "daarbij",
            "ervan",
            "ervoor",
            "erbij",
            "hiervoor",
            "hem",
            "dan",
            "that",
            "this",
            "it",
            "one",
            "those",
            "then",
            "bu",
            "bunu",
            "bunun",
            "onu",
            "onun",
            "buna",
            "o",
            "to",
            "tego",
            "tym",
            "ten",
            "ta",
            "هذا",
            "هذه",
            "ذلك",
            "له",
            "لها",
            "عليه");

    private FollowUp() {}

    static boolean isOne(List<String> words) {
        return !words.isEmpty()
                && words.size() <= MOST_WORDS
                && (OPENINGS.contains(words.getFirst()) || words.stream().anyMatch(POINTERS::contains));
    }

    /** Long enough to be understood without what came before, and not begun with "and". */
    static boolean standsAlone(List<String> words) {
        return words.size() >= WORDS_THAT_SAY_ENOUGH && !OPENINGS.contains(words.getFirst());
    }

    /** The same measurements, in favour of topics about the same product as the last answer. */
    static Ranking favouringKin(Ranking ranking, Article previous) {
        float[] classifier = ranking.classifier().clone();
        float[] total = ranking.total().clone();
        for (int topic = 0; topic < total.length; topic++) {
            if (isKin(ranking.topics().get(topic), previous)) {
                classifier[topic] += GAIN_OF_KIN;
                total[topic] += GAIN_OF_KIN;
            }
        }
        return new Ranking(
                ranking.topics(),
                classifier,
                ranking.nearest(),
                ranking.text(),
                total,
                ranking.coverage(),
                ranking.words());
    }

    private static boolean isKin(Article article, Article previous) {
        return article.kind() == Article.Kind.ANSWER
                && (family(article).equals(family(previous))
                        || article.upl() != null && article.upl().equals(previous.upl()));
    }

    /** Topics are named after their subject first: {@code paspoort-kosten}. */
    private static String family(Article article) {
        int hyphen = article.id().indexOf('-');
        return hyphen < 0 ? article.id() : article.id().substring(0, hyphen);
    }
}
