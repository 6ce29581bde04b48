package nl.gem.chatbot.linting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.understanding.Neighbours;

/** Whether Gem can tell a topic from the others by its phrasings. */
final class PhrasingRules {

    private static final Map<String, Integer> FEWEST =
            new TreeMap<>(Map.of("nl", 20, "en", 8, "tr", 8, "pl", 8, "ar", 8));

    /**
     * When another topic is reported: it must be this much nearer and look like the phrasing indeed. Phrasings are meant to
     * differ, so most lie a little nearer to one of the many others; these two report 3 in 100 of those that ship.
     */
    private static final double CLEARLY = 0.25;

    private static final double ALIKE = 0.6;

    private final Neighbours neighbours;
    private final Map<String, Set<String>> topicsOf;

    PhrasingRules(Collection<Article> articles, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.topicsOf = new HashMap<>();
        articles.forEach(article -> article.phrasings().values().stream()
                .flatMap(List::stream)
                .map(Neighbours::normalised)
                .filter(phrasing -> !phrasing.isEmpty())
                .forEach(phrasing -> topicsOf.computeIfAbsent(phrasing, any -> new TreeSet<>())
                        .add(article.id())));
    }

    List<Warning> of(Article article) {
        List<Warning> warnings = new ArrayList<>();
        tooFew(article, warnings);
        new TreeMap<>(article.phrasings())
                .forEach((language, phrasings) ->
                        phrasings.forEach(phrasing -> same(article, language, phrasing, warnings)));
        if (article.kind() != Article.Kind.OUT_OF_SCOPE) {
            nearer(article, warnings);
        }
        return warnings;
    }

    private static void tooFew(Article article, List<Warning> into) {
        if (article.kind() != Article.Kind.ANSWER) {
            return;
        }
        FEWEST.forEach((language, fewest) -> {
            int there = article.phrasings().getOrDefault(language, List.of()).size();
            if (there < fewest) {
                into.add(Warning.at(
                        "phrasings." + language,
                        Rule.TOO_FEW_PHRASINGS,
                        "Er zijn " + there + " formuleringen in deze taal; " + fewest + " is het minste."));
            }
        });
    }

    private void same(Article article, String language, String phrasing, List<Warning> into) {
        topicsOf.getOrDefault(Neighbours.normalised(phrasing), Set.of()).stream()
                .filter(topic -> !topic.equals(article.id()))
                .forEach(topic -> into.add(Warning.between(
                        phrasing,
                        "phrasings." + language,
                        topic,
                        Rule.SAME_PHRASING,
                        "Deze formulering staat ook bij \"" + topic + "\".")));
    }

    /** The phrasings of {@code out-of-scope} are about anything, so that each is near to something else. */
    private void nearer(Article article, List<Warning> into) {
        for (Neighbours.Neighbour neighbour : neighbours.of(article)) {
            if (neighbour.other() >= ALIKE && neighbour.other() - neighbour.own() >= CLEARLY) {
                into.add(Warning.between(
                        neighbour.phrasing(),
                        "phrasings." + neighbour.language(),
                        neighbour.topic(),
                        Rule.NEARER_TO_ANOTHER,
                        "Deze formulering lijkt meer op die van \"" + neighbour.topic() + "\"."));
            }
        }
    }
}
