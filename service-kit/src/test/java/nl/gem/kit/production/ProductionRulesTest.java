package nl.gem.kit.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {

    private static final Settings CHATBOT = Settings.of("chatbot-service");

    @ParameterizedTest
    @ValueSource(strings = {"chatbot-service", "livechat-service", "retention-service"})
    void service_with_its_own_settings_may_start_in_production(String service) {
        assertThat(ProductionRules.faults(Settings.of(service).in("prod"))).isEmpty();
    }

    /** The settings of the local stack, in which nothing is encrypted. */
    @ParameterizedTest
    @CsvSource({"chatbot-service, 3", "livechat-service, 3", "retention-service, 6"})
    void what_serves_one_machine_is_refused(String service, int connections) {
        List<String> faults = ProductionRules.faults(Settings.of(service)
                .with("GEM_OIDC_URL", "http://localhost:8180/realms/gem")
                .in("local"));

        assertThat(faults.stream().filter(fault -> !fault.startsWith("gem."))).hasSize(connections);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbot-service", "livechat-service", "retention-service"})
    void plain_broker_is_refused_everywhere(String service) {
        assertOne(Settings.of(service).with("kafka.security.protocol", "PLAINTEXT"), "kafka.security.protocol");
        assertOne(Settings.of(service).with("kafka.security.protocol", "SASL_PLAINTEXT"), "kafka.security.protocol");
        assertOne(Settings.of(service).with("kafka.sasl.mechanism", "PLAIN"), "kafka.sasl.mechanism");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer", "require"})
    void database_that_need_not_prove_who_it_is_is_refused(String mode) {
        assertOne(CHATBOT.with("quarkus.datasource.reactive.postgresql.ssl-mode", mode), "quarkus.datasource.reactive");
        assertOne(
                Settings.of("retention-service").with("quarkus.datasource.livechat.reactive.postgresql.ssl-mode", mode),
                "quarkus.datasource.livechat.reactive");
    }

    @Test
    void database_that_is_not_checked_is_refused() {
        assertOne(CHATBOT.with("quarkus.datasource.reactive.trust-all", "true"), "trust-all");
    }

    @Test
    void identity_provider_without_encryption_is_refused() {
        assertOne(CHATBOT.with("GEM_OIDC_URL", "http://id.example.nl/realms/gem"), "quarkus.oidc.auth-server-url");
        assertOne(CHATBOT.with("quarkus.oidc.tls.verification", "none"), "certificate");
        assertOne(CHATBOT.with("quarkus.tls.trust-all", "true"), "certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.nl",
                "/https://.*/",
                "http://gem.example.nl",
                "http://localhost:8080",
                "https://gem.example.nl/",
                "https://gem.example.nl@evil.example"
            })
    void origin_that_is_not_named_in_full_is_refused(String origin) {
        assertThat(ProductionRules.faults(CHATBOT.with("GEM_ORIGINS", origin).in("prod")))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("gem.origins").contains(origin))
                .anySatisfy(fault -> assertThat(fault).startsWith("quarkus.http.cors.origins"));
        assertOne(Settings.of("livechat-service").with("GEM_ORIGINS", origin), "gem.origins");
        assertOne(CHATBOT.with("GEM_STAFF_ORIGINS", origin), "gem.staff-origins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0/0", "::/0", "0.0.0.0/1", "10.0.0.1", "gateway.example.nl", "10.0.0.0/33"})
    void gateway_that_is_not_named_or_is_everybody_is_refused(String networks) {
        assertOne(CHATBOT.with("GEM_GATEWAY_NETWORKS", networks), "gem.gateway-networks");
    }

    @Test
    void collector_of_spans_without_encryption_is_refused() {
        assertOne(CHATBOT.with("gem.traces.endpoint", "http://collector:4318/v1/traces"), "gem.traces.endpoint");
        for (String fit : List.of("https://collector:4318/v1/traces", " ")) {
            assertThat(ProductionRules.faults(
                            CHATBOT.with("gem.traces.endpoint", fit).in("prod")))
                    .isEmpty();
        }
    }

    @Test
    void forwarded_headers_from_anybody_are_refused() {
        Settings trusting = CHATBOT.with("quarkus.http.proxy.proxy-address-forwarding", "true");
        assertOne(trusting, "quarkus.http.proxy.trusted-proxies");
        assertThat(ProductionRules.faults(trusting.with("quarkus.http.proxy.trusted-proxies", "10.42.0.0/16")
                        .in("prod")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"prod, true", "acceptance, true", "locall, true", "local, false", "test, false", "dev, false"})
    void every_profile_but_those_of_one_machine_is_production(String profile, boolean production) {
        assertThat(Profiles.isProduction(List.of(profile))).isEqualTo(production);
    }

    private static void assertOne(Settings settings, String subject) {
        assertThat(ProductionRules.faults(settings.in("prod")))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains(subject).endsWith("."));
    }
}
