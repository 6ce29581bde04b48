package nl.gem.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The realm file of the local stack, with the ports and secrets of this one filled in. */
final class Realm {
    static final String NAME = "gem";

    /** The client that scripts sign in by; production does not start where it is known. */
    private static final String OPEN_CLIENT = "gem-acceptance";

    /** What it is called where the services run as in production. */
    private static final String SCRIPTS = "gem-scripts";

    private static final String RESOURCE = "/keycloak/gem-realm.json";

    private Realm() {}

    static String filledIn(StackOptions options, Secrets secrets) throws IOException {
        String realm = template();
        if (options.encryption() != null) {
            realm = realm.replace(OPEN_CLIENT, SCRIPTS);
        }
        for (Service service : Service.values()) {
            String prefix = "@GEM_" + service.name().toUpperCase(Locale.ROOT);
            realm = realm.replace(prefix + "_PORT@", Integer.toString(options.port(service.port())))
                    .replace(prefix + "_SECRET@", secrets.clientSecret(service));
        }
        return realm;
    }

    private static String template() throws IOException {
        try (InputStream file = Realm.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IOException("The realm file " + RESOURCE + " is missing from the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
