package nl.gem.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The realm file of the local stack, with the ports and secrets of this one filled in. */
final class Realm {
    static final String NAME = "gem";
    private static final String RESOURCE = "/keycloak/gem-realm.json";

    private Realm() {}

    static String filledIn(StackOptions options, Secrets secrets) throws IOException {
        String realm = template();
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
