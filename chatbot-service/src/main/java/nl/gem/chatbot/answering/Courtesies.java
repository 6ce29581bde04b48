package nl.gem.chatbot.answering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules that come before the search: a wish for a person, and small talk that stands alone. */
final class Courtesies {

    private record Rule(Pattern pattern, Reply reply) {}

    private static final String PERSON =
            "(?:mens|medewerker|persoon|iemand|collega|agent|human|person|employee|someone)";

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?:wil|mag|kan|graag|liever|verbind|doorverbinden|spreken|praten|chatten|echt|echte)\\b.*\\b"
                            + PERSON
                            + "\\b(?:.*\\b(?:spreken|praten|chatten|doorverbinden|contact|aan de lijn))?[.!? ]*$",
                    new Reply.HandoverWish()),
            rule(
                    "\\b" + PERSON + "\\b.*\\b(?:spreken|praten|chatten|doorverbinden|aan de lijn)\\b",
                    new Reply.HandoverWish()),
            rule(
                    "^(?:een )?(?:medewerker|mens|echt(?:e)? (?:mens|persoon))(?: graag| aub| alsjeblieft)?[.!? ]*$",
                    new Reply.HandoverWish()),
            rule("\\b(?:talk|speak|chat|connect me)\\b.*\\b" + PERSON + "\\b", new Reply.HandoverWish()),
            rule("\\bdoorverbinden\\b|\\bverbind me door\\b", new Reply.HandoverWish()),
            rule(
                    "^(?:hallo|hoi|hey|hi|hello|goede(?:morgen|middag|navond)|goeie(?:morgen|middag|navond)|dag|good (?:morning|afternoon|evening))(?: gem)?[.!? ]*$",
                    new Reply.SmallTalk(Courtesy.GREETING)),
            rule(
                    "^(?:oke? )?(?:dank|bedankt|dankjewel|dank je(?: wel)?|dank u(?: wel)?|thanks|thank you|thx|top|super|fijn)(?: bedankt| gem| hoor)?[.!? ]*$",
                    new Reply.SmallTalk(Courtesy.THANKS)),
            rule(
                    "^(?:doei|tot ziens|dag dag|fijne dag(?: nog)?|bye|goodbye)(?: gem)?[.!? ]*$",
                    new Reply.SmallTalk(Courtesy.GOODBYE)),
            rule(
                    "^(?:hoe gaat het|hoe is het|how are you)(?: met (?:je|jou|u))?[.!? ]*$",
                    new Reply.SmallTalk(Courtesy.HOW_ARE_YOU)));

    private Courtesies() {}

    static Optional<Reply> match(String question) {
        String lower = question.toLowerCase(Locale.ROOT).strip();
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(lower).find())
                .map(Rule::reply)
                .findFirst();
    }

    private static Rule rule(String regex, Reply reply) {
        return new Rule(Pattern.compile(regex), reply);
    }
}
