package nl.gem.kit.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.gem.kit.production.Profiles;

/** In production the owner connects as the services do: encrypted, to a server that proves who it is. */
final class Encryption {

    private static final Pattern MODE = Pattern.compile("[?&]sslmode=([^&]*)");
    private static final Pattern OWN_TRUST = Pattern.compile("[?&]ssl(factory|hostnameverifier)=");
    private static final Set<String> VERIFIED = Set.of("verify-ca", "verify-full");

    private Encryption() {}

    /** @throws IllegalArgumentException with one sentence, which leaves the address out: it may hold a password */
    static void require(String url, Map<String, String> environment) {
        if (Profiles.isProduction(environment) && !isVerified(url)) {
            throw new IllegalArgumentException(
                    "GEM_DATABASE_URL must say sslmode=verify-full or verify-ca, and no trust of its own: the connection"
                            + " must be encrypted, to a server that proves who it is.");
        }
    }

    /** Said twice it must be so both times: which one holds is the driver's affair. */
    private static boolean isVerified(String url) {
        List<String> modes = MODE.matcher(url)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return !modes.isEmpty()
                && VERIFIED.containsAll(modes)
                && !OWN_TRUST.matcher(url).find();
    }
}
