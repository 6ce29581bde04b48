package nl.gem.chatbot.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses (RFC 5321), also with spaces around the at sign or before the top-level domain. */
final class Emails {

    /** A run of signs is tried once, from its beginning, and never given back: the work grows with the text. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!" + MailName.SIGN + ")(?<name>" + MailName.SIGN
            + "++)(?<gap> {0,2}+@{1,2}+ {0,2}+)(?<host>[\\p{L}\\p{N}.-]++)(?! ?@)");

    private static final String TOP = "(?:com|nl|net|org|eu|pl)(?![\\p{L}\\p{N}])";
    private static final Pattern SEVERED = Pattern.compile("(?: {1,2}\\.?|,)" + TOP);
    private static final Pattern FAR_SEVERED = Pattern.compile("(?: {1,2}(?:\\. ?)?|\\. {1,2}|, ?)" + TOP);

    private Emails() {}

    static void look(Search search) {
        Matcher address = ADDRESS.matcher(search.text());
        for (int from = 0; address.find(from); from = address.end("name")) {
            String name = MailName.withoutQuotes(address.group("name"));
            String host = MailHost.withoutFullStop(address.group("host"));
            int start = address.end("name") - name.length();
            int end = address.start("host") + host.length();
            boolean apart = address.group("gap").indexOf(' ') >= 0;
            boolean isDomain = apart ? MailHost.isShortDomain(host) : MailHost.isDomain(host);
            int severed = isDomain ? 0 : endOfSevered(search.text(), end, host);
            boolean isAddress = isDomain || severed > 0 || (!apart && MailHost.isProvider(host));
            if (!name.isEmpty() && isAddress && !(apart && MailName.isPlainWord(name))) {
                MailName.claim(search, name, host, start, Math.max(end, severed));
            }
        }
    }

    private static int endOfSevered(CharSequence text, int from, String host) {
        Matcher top = (MailHost.isProvider(host) ? FAR_SEVERED : SEVERED)
                .matcher(text)
                .region(from, text.length());
        return top.lookingAt() ? top.end() : 0;
    }
}
