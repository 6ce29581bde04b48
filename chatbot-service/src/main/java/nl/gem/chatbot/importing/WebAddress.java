package nl.gem.chatbot.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that may stand in an article: whole, https, of a host with a name, in ASCII. */
record WebAddress(String url, String host) {

    private static final int LONGEST = 1000;
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}");

    static Optional<WebAddress> of(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(written.strip());
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean safe = "https".equalsIgnoreCase(uri.getScheme())
                    && HOST.matcher(host).matches()
                    && uri.getPort() == -1
                    && uri.getRawUserInfo() == null;
            return safe ? Optional.of(new WebAddress(uri.toASCIIString(), host)) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** What the page is called where nothing better is known. */
    String name() {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
