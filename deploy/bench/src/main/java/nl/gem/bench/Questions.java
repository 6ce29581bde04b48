package nl.gem.bench;

import java.util.List;
import java.util.Random;

/** What residents ask here: plain questions that Gem answers with one article, whatever was talked about before. */
final class Questions {

    static final List<String> ALL = List.of(
            "Wat kost een nieuw paspoort?",
            "Hoe vraag ik een identiteitskaart aan?",
            "Wanneer wordt het oud papier opgehaald?",
            "Hoe maak ik een afspraak bij de gemeente?",
            "Hoe geef ik mijn verhuizing door aan de gemeente?",
            "Hoe vraag ik een parkeervergunning aan voor bewoners?",
            "Hoe kan ik kwijtschelding van gemeentebelasting krijgen?",
            "Hoe doe ik aangifte van de geboorte van mijn kind?",
            "Hoe verleng ik mijn rijbewijs?",
            "Waar vind ik de milieustraat?",
            "Hoe vraag ik bijstand aan?",
            "Hoe maak ik bezwaar tegen een besluit van de gemeente?",
            "Hoe meld ik een kapotte lantaarnpaal?",
            "Heb ik een vergunning nodig om een boom te kappen?",
            "Hoe laat ik grofvuil ophalen?",
            "Hoe vraag ik hulp bij het huishouden aan?");

    private Questions() {}

    /** The same sequence for the same seed, so that both sides are asked the same. */
    static Random sequence(int seed) {
        return new Random(seed);
    }

    static String next(Random sequence) {
        return ALL.get(sequence.nextInt(ALL.size()));
    }
}
