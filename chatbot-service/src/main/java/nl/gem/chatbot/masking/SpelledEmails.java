package nl.gem.chatbot.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses with the at sign or the dots in words: naam (at) gmail punt com, jan apenstaartje ziggo.nl. */
final class SpelledEmails {

    private static final String AT = " ?[(\\[{<*] ?(?:at|@|apen?staart(?:je)?|małpa) ?[)\\]}>*] ?"
            + "| (?:apen?staart(?:je)?|małpa|malpa|kuyruklu a|@) | ?@ ?";
    private static final String MAYBE_AT = " (?:at|et|آت|ات) ";
    private static final String DOT =
            "(?: ?[(\\[{<] ?(?:dot|punt|\\.|kropka|nokta) ?[)\\]}>] ?| (?:dot|punt|kropka|nokta|دوت|نقطة) )";

    /** Where the dot was forgotten: gmail com. */
    private static final String DOT_OR_SPACE = "(?:" + DOT + "| (?=(?:com|nl|net|org)(?!\\p{L})))";

    private static final String JOIN = "(?:" + DOT + "| (?:underscore|laag streepje|streepje) )";
    private static final String HOST_SIGN = "[\\p{L}\\p{N}.-]";

    /** Every word is tried as the beginning once, with at most four others behind it: the work grows with the text. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!" + MailName.SIGN + ")(?<name>" + MailName.SIGN
            + "++(?:"
            + JOIN + MailName.SIGN + "++){0,4})(?:(?<at>" + AT + ")|" + MAYBE_AT + ")(?<host>" + HOST_SIGN + "++(?:"
            + DOT_OR_SPACE + HOST_SIGN + "++){0,4})");

    private static final Pattern DOTS = Pattern.compile(DOT);
    private static final Pattern DOTS_OR_SPACES = Pattern.compile(DOT_OR_SPACE);

    private SpelledEmails() {}

    static void look(Search search) {
        Matcher address = ADDRESS.matcher(search.text());
        for (int from = 0; address.find(from); from = address.end("name")) {
            String spelled = MailHost.withoutFullStop(address.group("host"));
            String host = DOTS_OR_SPACES.matcher(spelled).replaceAll(".");
            if (isAddress(
                    address.group("name"),
                    address.group("at"),
                    host,
                    DOTS.matcher(spelled).find())) {
                MailName.claim(
                        search, address.group("name"), host, address.start(), address.start("host") + spelled.length());
            }
        }
    }

    /** "at" is a word of its own: with it the rest has to be beyond doubt. */
    private static boolean isAddress(String name, @Nullable String at, String host, boolean dotsInWords) {
        if (at == null) {
            return MailHost.isDomain(host) && (dotsInWords || MailHost.isProvider(host)) && !MailName.isPlainWord(name);
        }
        return at.strip().equals("@")
                ? dotsInWords && MailHost.isDomain(host)
                : MailHost.isDomain(host) || MailHost.isProvider(host);
    }
}
