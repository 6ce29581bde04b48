package nl.gem.chatbot.masking;

import java.util.Set;

/** What stands behind the at sign. */
final class MailHost {

    /** Where residents have their mail: known even if the rest is forgotten. */
    private static final Set<String> PROVIDERS = Set.of(
            "gmail",
            "googlemail",
            "hotmail",
            "outlook",
            "live",
            "msn",
            "yahoo",
            "icloud",
            "protonmail",
            "ziggo",
            "kpnmail",
            "planet",
            "hetnet",
            "xs4all",
            "casema",
            "telenet",
            "gmx",
            "onet",
            "interia",
            "mynet");

    private static final int LONGEST_SHORT_TOP = 4;

    private MailHost() {}

    static boolean isDomain(String host) {
        int top = host.lastIndexOf('.') + 1;
        return top > 1
                && host.length() - top > 1
                && Character.isLetter(host.charAt(top))
                && host.charAt(0) != '.'
                && !host.contains("..");
    }

    /** What stands apart may be something else: volg @gemeente.roosendaal. */
    static boolean isShortDomain(String host) {
        return isDomain(host) && host.length() - host.lastIndexOf('.') <= LONGEST_SHORT_TOP + 1;
    }

    static boolean isProvider(String host) {
        int dot = host.indexOf('.');
        return PROVIDERS.contains(dot < 0 ? host : host.substring(0, dot));
    }

    static boolean isMunicipal(String host) {
        return host.equals("roosendaal.nl");
    }

    /** The dot or dash behind it belongs to the sentence. */
    static String withoutFullStop(String host) {
        int end = host.length();
        while (end > 0 && ".-".indexOf(host.charAt(end - 1)) >= 0) {
            end--;
        }
        return host.substring(0, end);
    }
}
