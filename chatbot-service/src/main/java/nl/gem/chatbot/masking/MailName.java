package nl.gem.chatbot.masking;

import java.util.Set;

/** What stands before the at sign. */
final class MailName {

    static final String SIGN = "[\\p{L}\\p{N}._%+'&~-]";

    /** By which the municipality is reached. Its staff's addresses are names of people and not among them. */
    private static final Set<String> MUNICIPAL = Set.of(
            "info",
            "online",
            "fg",
            "gemeente",
            "gemeenteroosendaal",
            "contact",
            "klachten",
            "bezwaar",
            "griffie",
            "raadsgriffie",
            "privacy",
            "pers",
            "webmaster",
            "burgerzaken",
            "belastingen",
            "vergunningen",
            "parkeren",
            "wmo",
            "archief",
            "noreply",
            "no-reply");

    /** Before an at sign that stands apart these are no names: volg ons @roosendaal.nl, look at gmail.com. */
    private static final Set<String> PLAIN_WORDS = Set.of(
            "ons",
            "op",
            "met",
            "via",
            "van",
            "een",
            "het",
            "de",
            "is",
            "naar",
            "in",
            "bij",
            "was",
            "ben",
            "zijn",
            "adres",
            "mail",
            "e-mail",
            "email",
            "on",
            "to",
            "with",
            "us",
            "me",
            "my",
            "look",
            "looked",
            "am",
            "are",
            "and",
            "or",
            "address",
            "account",
            "site",
            "website",
            "page",
            "available",
            "found");

    private MailName() {}

    static boolean isPlainWord(String name) {
        return PLAIN_WORDS.contains(name);
    }

    /** A quotation mark, dot or dash in front belongs to the sentence. */
    static String withoutQuotes(String name) {
        int start = 0;
        while (start < name.length() && "'.-&~%+".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        return name.substring(start);
    }

    static void claim(Search search, String name, String host, int start, int end) {
        if (MailHost.isMunicipal(host) && MUNICIPAL.contains(name)) {
            search.findings().setAside(start, end);
        } else if (search.findings().isFree(start, end)) {
            search.findings().add(PersonalDetail.EMAIL, start, end);
        }
    }
}
