package nl.gem.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Makes a stack serve as in production: PostgreSQL takes no role of a service without encryption, broker and Keycloak have
 * an encrypted listener each, and the services run in the profile {@code prod}. What the stack itself and its tests
 * do stays plain, on this machine's own address.
 *
 * @param authority    certificate, as PEM, of who signed that of the servers
 * @param identity     key and certificate of all three servers, as PEM in one file that nobody else may read; for
 *                     {@code localhost} and {@code 127.0.0.1}
 * @param brokerPort   of the broker's encrypted listener
 * @param keycloakPort of Keycloak's
 */
public record Encryption(Path authority, Path identity, int brokerPort, int keycloakPort) {

    /** With ports that are free now. */
    public static Encryption with(Path authority, Path identity) throws IOException {
        Iterator<Integer> free = Ports.free(2).iterator();
        return new Encryption(authority, identity, free.next(), free.next());
    }

    /** What a client adds to a database's address. */
    String parameters() {
        return "?sslmode=verify-full";
    }

    /** The same for JDBC, which has to be told whom to trust in the address too. */
    String jdbcParameters() {
        return parameters() + "&sslrootcert=" + authority;
    }
}
