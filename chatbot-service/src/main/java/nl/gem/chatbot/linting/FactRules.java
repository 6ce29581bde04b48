package nl.gem.chatbot.linting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;

/** Whether what an article states is backed, and what it refers to is there. */
final class FactRules {

    private static final String NUMBER = "(?:\\d[\\d.,]*|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|"
            + "dertien|veertien|zestien|achttien|twintig|dertig|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
            + "twelve|fourteen|sixteen|eighteen|twenty|thirty)";
    private static final String MONTH =
            "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
                    + "december|january|february|march|may|june|july|august|october)";
    private static final String TERM =
            "(?:werk)?(?:dag(?:en)?|uur|week|weken|maand(?:en)?|jaar|jaren)|(?:working )?(?:days?|"
                    + "hours?|weeks?|months?|years?)";

    /** Amounts, shares, dates, years and terms: what changes when a law or a price list does. */
    private static final Pattern FIGURE = Pattern.compile(
            "€|%|\\b(?:euro|procent|percent)\\b|\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2} " + MONTH + "\\b|\\b" + NUMBER
                    + "[ -](?:" + TERM + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SEE_ALSO =
            Pattern.compile("(?i)(?:zie ook|see also|topic):? ?\"?([a-z0-9]+(?:-[a-z0-9]+)+)(?![\\w/@-]|\\.\\w)");
    private static final Pattern SAFE = Pattern.compile("https://[a-z0-9.-]+\\.[a-z]{2,}(?:/\\S*)?");

    private FactRules() {}

    static List<Warning> of(Article article, Set<String> topics, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        Map<Language, String> answers = new TreeMap<>(article.answer());
        answers.forEach((language, text) -> {
            String field = "answer." + language.code();
            figures(article, text, field, today, warnings);
            SEE_ALSO.matcher(text)
                    .results()
                    .map(reference -> reference.group(1))
                    .filter(topic -> !topics.contains(topic))
                    .forEach(topic -> warnings.add(
                            Warning.at(field, Rule.DEAD_TOPIC, "Het onderwerp \"" + topic + "\" bestaat niet.")));
        });
        article.links().forEach(link -> link("links", link.url(), warnings));
        article.sources().forEach(source -> link("sources", source.url(), warnings));
        return warnings;
    }

    private static void figures(Article article, String text, String field, LocalDate today, List<Warning> into) {
        Matcher figure = FIGURE.matcher(text);
        if (!figure.find()) {
            return;
        }
        if (article.sources().isEmpty()) {
            into.add(Warning.at(
                    field,
                    Rule.UNCHECKED_FIGURE,
                    "Geef een bron voor bedragen, datums en termijnen, zoals \"" + figure.group() + "\"."));
        } else if (article.checked().isBefore(today.minusYears(1))) {
            into.add(Warning.at(
                    "checked",
                    Rule.UNCHECKED_FIGURE,
                    "Vergelijk bedragen, datums en termijnen weer met de bron, zoals \"" + figure.group()
                            + "\". Dat is langer dan een jaar geleden."));
        }
    }

    private static void link(String field, String url, List<Warning> into) {
        if (!SAFE.matcher(url).matches()) {
            into.add(Warning.at(field, Rule.LINK, "Dit is geen veilig adres dat met https:// begint: " + url));
        }
    }
}
