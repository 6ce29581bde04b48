package nl.gem.livechat.stack;

import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;

/** Bearer tokens as the identity provider would give them. */
public final class Token {

    public static final String SANNE = of("sanne-id", "Sanne", "kcc-agent");
    public static final String BRAM = of("bram-id", "Bram", "kcc-agent");
    public static final String LOTTE = of("lotte-id", "Lotte", "team-lead");
    public static final String TESSA = of("tessa-id", "Tessa", "trainer");
    public static final String MO = of("mo-id", "Mo", "maintainer");

    private Token() {}

    public static String of(String subject, String givenName, String role) {
        return of(subject, givenName, role, 600);
    }

    /** @param seconds how long it lives */
    public static String of(String subject, String givenName, String role, long seconds) {
        return Jwt.issuer("https://server.example.com")
                .subject(subject)
                .claim("given_name", givenName)
                .claim("preferred_username", "user-name-that-nobody-may-see")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .expiresIn(seconds)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
