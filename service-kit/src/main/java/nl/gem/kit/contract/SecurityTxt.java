package nl.gem.kit.contract;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whom to tell about a weakness (RFC 9116). It is written anew for everyone who asks, so it never expires; without a
 * contact there is none.
 */
@ApplicationScoped
class SecurityTxt {

    static final String PATH = "/.well-known/security.txt";

    /** RFC 9116, 2.5.5 recommends less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private final Clock clock;
    private final Optional<String> contact;
    private final Optional<String> policy;

    /**
     * @param contact an address as a URI, such as {@code mailto:cvd@example.nl}
     * @param policy where the rules for who reports are
     */
    SecurityTxt(
            Clock clock,
            @ConfigProperty(name = "gem.security.contact") Optional<String> contact,
            @ConfigProperty(name = "gem.security.policy") Optional<String> policy) {
        this.clock = clock;
        this.contact = contact;
        this.policy = policy;
    }

    void route(@Observes Router router) {
        contact.ifPresent(address -> router.get(PATH)
                .handler(context -> context.response()
                        .putHeader("Content-Type", "text/plain; charset=utf-8")
                        .putHeader("Cache-Control", "no-cache")
                        .end(text(address))));
    }

    private String text(String address) {
        Instant expires = clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS);
        String rules = policy.map(where -> "Policy: " + where + "\r\n").orElse("");
        return "Contact: " + address + "\r\nExpires: " + expires + "\r\nPreferred-Languages: nl, en\r\n" + rules;
    }

    String text() {
        return contact.map(this::text).orElse("");
    }
}
