package nl.gem.chatbot.stack;

import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;

/** Bearer tokens as the identity provider would give them. */
public final class Token {

    public static final String TESSA = of("tessa", "trainer");
    public static final String TIMO = of("timo", "trainer");
    public static final String MO = of("mo", "maintainer");
    public static final String MILA = of("mila", "maintainer");
    public static final String FLEUR = of("fleur", "privacy-officer");
    public static final String SANNE = of("sanne", "kcc-agent");

    private Token() {}

    private static String of(String name, String role) {
        return Jwt.issuer("https://server.example.com")
                .subject(name + "-id")
                .claim("preferred_username", name)
                .claim("realm_access", Map.of("roles", List.of(role)))
                .expiresIn(1200)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
