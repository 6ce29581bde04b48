package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The one way in: four hosts, encrypted, each to one service. */
final class GatewayPolicies {
    private static final Map<String, String> ROUTES = Map.of(
            "residents", "chatbot", "agents", "livechat", "retention", "retention", "sign-in", "gem-keycloak-service");
    private static final String HOST = "[a-z0-9-]+(\\.[a-z0-9-]+)+";

    private GatewayPolicies() {}

    /** Under which name a service is reached from outside. */
    static Optional<String> host(Manifests manifests, String service) {
        return manifests
                .of("HTTPRoute")
                .filter(route -> route.text("/spec/rules/0/backendRefs/0/name").equals(service))
                .map(route -> route.text("/spec/hostnames/0"))
                .findFirst();
    }

    static void encryptedListeners(Manifests manifests, Check check) {
        check.that(manifests.of("Gateway").count() == 1, "gateway", "there must be one");
        manifests.of("Gateway").forEach(gateway -> {
            check.is(gateway, "/metadata/name", "gem");
            check.that(!gateway.text("/spec/gatewayClassName").isEmpty(), gateway, "is of no class");
            check.is(gateway, "/spec/listeners/*/protocol", "HTTPS");
            check.is(gateway, "/spec/listeners/*/port", "443");
            check.is(gateway, "/spec/listeners/*/tls/mode", "Terminate");
            check.is(gateway, "/spec/listeners/*/tls/certificateRefs/*/name", "gem-gateway-tls");
            check.is(gateway, "/spec/listeners/*/tls/certificateRefs/*/kind", "Secret");
            check.is(gateway, "/spec/listeners/*/tls/certificateRefs/*/group", "");
            check.is(gateway, "/spec/listeners/*/allowedRoutes/namespaces/from", "Same");
            check.is(gateway, "/spec/listeners/*/allowedRoutes/kinds/*/kind", "HTTPRoute");
            check.is(gateway, "/spec/listeners/*/allowedRoutes/kinds/*/group", "gateway.networking.k8s.io");
            check.same(
                    gateway,
                    "listeners",
                    ROUTES.keySet(),
                    gateway.each("/spec/listeners")
                            .map(listener -> listener.at("/name").asText())
                            .toList());
        });
    }

    static void routes(Manifests manifests, Check check) {
        Map<String, String> hosts = new TreeMap<>();
        manifests
                .of("Gateway")
                .forEach(gateway -> gateway.each("/spec/listeners")
                        .forEach(listener -> hosts.put(
                                listener.at("/name").asText(),
                                listener.at("/hostname").asText())));
        check.that(
                hosts.values().stream().allMatch(host -> host.matches(HOST)), "gateway", "a host is no host: " + hosts);
        check.that(Set.copyOf(hosts.values()).size() == ROUTES.size(), "gateway", "two listeners have one host");
        check.same(
                "gateway",
                "routes",
                ROUTES.keySet(),
                manifests.of("HTTPRoute").map(Resource::name).toList());
        manifests.of("HTTPRoute").forEach(route -> {
            check.is(route, "/spec/parentRefs/*/name", "gem");
            check.is(route, "/spec/parentRefs/*/kind", "Gateway");
            check.is(route, "/spec/parentRefs/*/group", "gateway.networking.k8s.io");
            check.is(route, "/spec/parentRefs/*/sectionName", route.name());
            check.is(route, "/spec/hostnames/*", hosts.getOrDefault(route.name(), "none"));
            check.that(route.at("/spec/rules").size() == 1, route, "must have one rule");
            check.is(route, "/spec/rules/*/backendRefs/*/name", ROUTES.getOrDefault(route.name(), "none"));
            check.is(route, "/spec/rules/*/backendRefs/*/kind", "Service");
            check.is(route, "/spec/rules/*/backendRefs/*/group", "");
            backend(manifests, check, route);
        });
        certificate(manifests, check, hosts);
    }

    private static void backend(Manifests manifests, Check check, Resource route) {
        String service = ROUTES.getOrDefault(route.name(), "none");
        String port = manifests
                .find("Service", service)
                .map(one -> one.text("/spec/ports/0/port"))
                .orElse("8443");
        check.is(route, "/spec/rules/*/backendRefs/*/port", port);
        if (Set.of("residents", "agents").contains(route.name())) {
            check.is(route, "/spec/rules/*/timeouts/request", "0s");
            check.is(route, "/spec/rules/*/timeouts/backendRequest", "0s");
        }
        if (route.name().equals("sign-in")) {
            check.is(route, "/spec/rules/*/matches/*/path/type", "PathPrefix");
            check.same(
                    route,
                    "paths",
                    List.of("/realms/gem", "/resources"),
                    Check.select(route.tree(), "/spec/rules/*/matches/*/path/value")
                            .map(JsonNode::asText)
                            .toList());
        }
    }

    private static void certificate(Manifests manifests, Check check, Map<String, String> hosts) {
        Optional<Resource> certificate = manifests.find("Certificate", "gem-gateway");
        check.that(certificate.isPresent(), "gateway", "has no certificate");
        certificate.ifPresent(one -> {
            check.same(one, "names", hosts.values(), Resource.texts(one.at("/spec/dnsNames")));
            check.is(one, "/spec/secretName", "gem-gateway-tls");
        });
    }

    /** The addresses of the services are the hosts of the gateway: a socket from another page is refused. */
    static void originsAreHosts(Manifests manifests, Check check) {
        Map<String, String> told = Map.of("chatbot", "GEM_ORIGINS", "livechat", "GEM_ORIGINS");
        told.forEach((service, name) -> manifests.find("Deployment", service).ifPresent(workload -> {
            String origins = Environments.value(workload.at("/spec/template/spec/containers/0"), name);
            String own = "https://" + host(manifests, service).orElse("none");
            check.that(List.of(origins.split(",")).contains(own), workload, name + " must have " + own);
        }));
        manifests.find("Deployment", "livechat").ifPresent(workload -> {
            JsonNode container = workload.at("/spec/template/spec/containers/0");
            String chatbot = "https://" + host(manifests, "chatbot").orElse("none");
            check.that(
                    Environments.value(container, "GEM_ORIGINS")
                            .equals("https://" + host(manifests, "livechat").orElse("none")),
                    workload,
                    "only the console is its page");
            check.that(
                    Environments.value(container, "GEM_ARTICLES_URL").equals(chatbot),
                    workload,
                    "articles are at " + chatbot);
        });
        manifests
                .find("Deployment", "chatbot")
                .ifPresent(workload -> check.that(
                        Environments.value(workload.at("/spec/template/spec/containers/0"), "GEM_STAFF_ORIGINS")
                                .equals("https://" + host(manifests, "livechat").orElse("none")),
                        workload,
                        "articles are for the console"));
        manifests
                .of("Keycloak")
                .forEach(keycloak -> check.is(
                        keycloak,
                        "/spec/hostname/hostname",
                        "https://" + host(manifests, "gem-keycloak-service").orElse("none")));
        String domain = host(manifests, "chatbot").orElse("none").replaceFirst("^[^.]+\\.", ".");
        manifests
                .find("Deployment", "chatbot")
                .ifPresent(workload -> List.of(
                                Environments.value(workload.at("/spec/template/spec/containers/0"), "GEM_ORIGINS")
                                        .split(","))
                        .forEach(origin ->
                                check.that(origin.endsWith(domain), workload, origin + " is not of the municipality")));
    }

    /** Behind the gateway the way goes on encrypted to where passwords are typed. */
    static void encryptedToKeycloak(Manifests manifests, Check check) {
        check.that(manifests.of("BackendTLSPolicy").count() == 1, "gateway", "speaks plainly to Keycloak");
        manifests.of("BackendTLSPolicy").forEach(policy -> {
            check.is(policy, "/spec/targetRefs/*/name", "gem-keycloak-service");
            check.is(policy, "/spec/targetRefs/*/kind", "Service");
            check.is(policy, "/spec/targetRefs/*/group", "");
            check.is(policy, "/spec/validation/hostname", "gem-keycloak-service");
            check.is(policy, "/spec/validation/caCertificateRefs/*/name", "gem-keycloak-tls");
            check.is(policy, "/spec/validation/caCertificateRefs/*/kind", "Secret");
            check.is(policy, "/spec/validation/caCertificateRefs/*/group", "");
        });
    }
}
