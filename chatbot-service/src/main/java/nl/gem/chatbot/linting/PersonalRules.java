package nl.gem.chatbot.linting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.masking.Masking;

/** No details of persons in what everybody may read. How to reach the municipality and other services is none. */
final class PersonalRules {

    /** Numbers of services, and mail of organisations: a box that is named after a desk and not after a person. */
    private static final Pattern PUBLIC_CONTACT =
            Pattern.compile("(?<!\\d)(?:1[14]\\d|14 ?\\d{3,4}|0[89]00[ -]?\\d{4}|088(?:[ -]?\\d){7})(?!\\d)"
                    + "|\\b(?:info|contact|gemeente|online|klantcontact|post|fg|privacy)@[a-z0-9.-]+\\.[a-z]{2,}");

    private PersonalRules() {}

    static List<Warning> of(Article article) {
        List<Warning> warnings = new ArrayList<>();
        new TreeMap<>(article.answer()).forEach((language, text) -> {
            if (isPersonal(text)) {
                warnings.add(Warning.at(
                        "answer." + language.code(),
                        Rule.PERSONAL_DETAIL,
                        "Er staat een persoonlijk gegeven in het antwoord."));
            }
        });
        new TreeMap<>(article.title()).forEach((language, text) -> {
            if (isPersonal(text)) {
                warnings.add(Warning.at(
                        "title." + language.code(),
                        Rule.PERSONAL_DETAIL,
                        "Er staat een persoonlijk gegeven in de titel."));
            }
        });
        new TreeMap<>(article.phrasings())
                .forEach((language, phrasings) -> phrasings.stream()
                        .filter(PersonalRules::isPersonal)
                        .forEach(phrasing -> warnings.add(Warning.about(
                                phrasing,
                                "phrasings." + language,
                                Rule.PERSONAL_DETAIL,
                                "Er staat een persoonlijk gegeven in deze formulering."))));
        return warnings;
    }

    private static boolean isPersonal(String text) {
        return Masking.mask(PUBLIC_CONTACT.matcher(text).replaceAll(" ")).isMasked();
    }
}
