package nl.gem.kit.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gem.kit.http.Networks;
import org.eclipse.microprofile.config.Config;

/** The rules by themselves: settings in, sentences out. */
final class ProductionRules {

    private static final Pattern DATABASE = Pattern.compile("quarkus\\.datasource\\.(?:[a-z]+\\.)?reactive\\.(?=url$)");
    private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=([A-Za-z_-]+)");
    private static final Pattern ORIGIN = Pattern.compile("https://[A-Za-z0-9.-]+(:\\d+)?");
    private static final Set<String> ENCRYPTED = Set.of("SSL", "SASL_SSL");
    private static final Set<String> VERIFIED = Set.of("verify-ca", "verify-full");
    private static final List<String> ORIGINS =
            List.of("gem.origins", "gem.staff-origins", "quarkus.http.cors.origins");
    private static final String GATEWAY = "gem.gateway-networks";

    private final Config config;
    private final Set<String> names = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    private ProductionRules(Config config) {
        this.config = config;
        config.getPropertyNames().forEach(names::add);
    }

    /** One sentence for each setting that must not be so in production. */
    static List<String> faults(Config config) {
        ProductionRules rules = new ProductionRules(config);
        rules.broker();
        rules.databases();
        rules.identityProvider();
        rules.origins();
        rules.gateway();
        rules.collector();
        return List.copyOf(rules.faults);
    }

    private void broker() {
        if (!ENCRYPTED.contains(text("kafka.security.protocol").orElse("PLAINTEXT"))) {
            faults.add("kafka.security.protocol must be SSL or SASL_SSL: events hold what residents wrote.");
        }
        if (text("kafka.sasl.mechanism").filter("PLAIN"::equals).isPresent()) {
            faults.add("kafka.sasl.mechanism must not be PLAIN; use SCRAM-SHA-512.");
        }
    }

    private void databases() {
        for (String name : names) {
            Matcher database = DATABASE.matcher(name);
            if (database.lookingAt()) {
                database(database.group());
            }
        }
    }

    private void database(String prefix) {
        String mode = text(prefix + "postgresql.ssl-mode")
                .or(() -> text(prefix + "url")
                        .map(SSL_MODE::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1)))
                .orElse("disable");
        if (!VERIFIED.contains(mode.toLowerCase(Locale.ROOT).replace('_', '-'))) {
            faults.add(
                    prefix + "postgresql.ssl-mode must be verify-full or verify-ca: the connection must be encrypted,"
                            + " to a server that proves who it is.");
        }
        if (isOn(prefix + "trust-all")) {
            faults.add(prefix + "trust-all must be off: any server could say that it is the database.");
        }
    }

    private void identityProvider() {
        if (!text("quarkus.oidc.auth-server-url").orElse("").startsWith("https://")) {
            faults.add("quarkus.oidc.auth-server-url must begin with https://: who signs in must not be overheard.");
        }
        if (text("quarkus.oidc.tls.verification")
                        .filter("none"::equalsIgnoreCase)
                        .isPresent()
                || isOn("quarkus.tls.trust-all")) {
            faults.add(
                    "The certificate of the identity provider must be checked: quarkus.oidc.tls.verification must not"
                            + " be none, nor quarkus.tls.trust-all be on.");
        }
    }

    private void origins() {
        for (String name : ORIGINS) {
            for (String origin : list(name)) {
                if (!ORIGIN.matcher(origin).matches()) {
                    faults.add(name + " must name each origin as https://host, without a pattern; \"" + origin
                            + "\" is none.");
                }
            }
        }
    }

    private void gateway() {
        if (isOn("quarkus.http.proxy.proxy-address-forwarding")
                && list("quarkus.http.proxy.trusted-proxies").isEmpty()) {
            faults.add("quarkus.http.proxy.trusted-proxies must be set where proxy-address-forwarding is: anybody could"
                    + " forge an address.");
        }
        if (!names.contains(GATEWAY)) {
            return;
        }
        if (list(GATEWAY).isEmpty()) {
            faults.add(
                    GATEWAY + " must name the networks of the gateway: its word on where a resident comes from counts,"
                            + " and nobody else's.");
        }
        Networks.fault(list(GATEWAY)).ifPresent(fault -> faults.add(GATEWAY + ": " + fault));
    }

    private void collector() {
        if (text("gem.traces.endpoint")
                .filter(address -> !address.startsWith("https://"))
                .isPresent()) {
            faults.add("gem.traces.endpoint must begin with https://: spans tell when somebody wrote.");
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::trim).filter(value -> !value.isEmpty());
    }

    private List<String> list(String name) {
        return config.getOptionalValues(name, String.class).orElse(List.of());
    }

    private boolean isOn(String name) {
        return config.getOptionalValue(name, Boolean.class).orElse(false);
    }
}
