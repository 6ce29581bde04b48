package nl.gem.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** The secrets of one data directory: random at its first start, the same at every later one. */
final class Secrets {
    private static final int BYTES = 32;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets of(Path data) throws IOException {
        Path file = data.resolve("secrets.properties");
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        if (complete(values)) {
            save(values, file);
        }
        return new Secrets(values);
    }

    /** Keys the HMACs of erased conversations, in all services alike. */
    String erasureKey() {
        return value("erasure-key");
    }

    /** Encrypts the state of a sign-in in progress, in its cookie. */
    String stateSecret(Service service) {
        return value(service.client() + ".state");
    }

    /** What a service proves itself with to Keycloak. */
    String clientSecret(Service service) {
        return value(service.client() + ".client");
    }

    /** What a service proves itself with to a broker that asks. */
    String brokerPassword(Service service) {
        return value(service.client() + ".broker");
    }

    private String value(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("There is no secret called " + name + ".");
        }
        return value;
    }

    /** Adds what is missing, and tells whether anything was. */
    private static boolean complete(Properties values) {
        SecureRandom random = new SecureRandom();
        int before = values.size();
        values.computeIfAbsent("erasure-key", name -> Base64.getEncoder().encodeToString(fresh(random)));
        for (Service service : Service.values()) {
            values.computeIfAbsent(service.client() + ".state", name -> plain(random));
            values.computeIfAbsent(service.client() + ".client", name -> plain(random));
            values.computeIfAbsent(service.client() + ".broker", name -> plain(random));
        }
        return values.size() > before;
    }

    /** Letters and digits only: in a Basic header Keycloak takes a plus sign for a space (RFC 6749, 2.3.1). */
    private static String plain(SecureRandom random) {
        return HexFormat.of().formatHex(fresh(random));
    }

    private static byte[] fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void save(Properties values, Path file) throws IOException {
        Path draft = Files.createTempFile(
                file.getParent(),
                "secrets",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            values.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
