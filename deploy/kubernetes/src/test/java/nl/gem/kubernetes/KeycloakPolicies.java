package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where staff sign in: encrypted, by the municipality's own hosts only, with the roles and clients that Gem knows. */
final class KeycloakPolicies {
    private static final Path LOCAL_REALM = Path.of("../local/src/main/resources/keycloak/gem-realm.json");

    private static final JsonNode LOCAL = localRealm();

    private KeycloakPolicies() {}

    static void server(Manifests manifests, Check check) {
        manifests.of("Keycloak").forEach(keycloak -> {
            check.is(keycloak, "/metadata/name", "gem-keycloak");
            check.is(keycloak, "/spec/http/httpEnabled", "false");
            check.is(keycloak, "/spec/http/tlsSecret", "gem-keycloak-tls");
            check.is(keycloak, "/spec/hostname/strict", "true");
            check.is(keycloak, "/spec/hostname/backchannelDynamic", "true");
            check.is(keycloak, "/spec/proxy/headers", "xforwarded");
            check.is(keycloak, "/spec/ingress/enabled", "false");
            check.is(keycloak, "/spec/networkPolicy/enabled", "false");
            check.is(keycloak, "/spec/db/vendor", "postgres");
            check.is(
                    keycloak,
                    "/spec/db/url",
                    "jdbc:postgresql://gem-postgres-rw:5432/keycloak?sslmode=verify-full&sslrootcert=/etc/gem/postgres/ca.crt");
            check.is(keycloak, "/spec/db/usernameSecret/name", "keycloak-database");
            check.is(keycloak, "/spec/db/usernameSecret/key", "username");
            check.is(keycloak, "/spec/db/passwordSecret/name", "keycloak-database");
            check.is(keycloak, "/spec/db/passwordSecret/key", "password");
            check.is(keycloak, "/spec/bootstrapAdmin/user/secret", "keycloak-admin");
        });
    }

    private static JsonNode localRealm() {
        try {
            return new ObjectMapper().readTree(LOCAL_REALM.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(LOCAL_REALM.toString(), e);
        }
    }

    static void realm(Manifests manifests, Check check) {
        check.that(manifests.has("KeycloakRealmImport", "gem"), "realm", "is not there");
        manifests.of("KeycloakRealmImport").forEach(imported -> {
            JsonNode realm = imported.at("/spec/realm");
            check.is(imported, "/spec/keycloakCRName", "gem-keycloak");
            check.is(imported, realm, "/realm", "gem");
            check.is(imported, realm, "/enabled", "true");
            check.is(imported, realm, "/sslRequired", "all");
            check.is(imported, realm, "/registrationAllowed", "false");
            check.is(imported, realm, "/resetPasswordAllowed", "false");
            check.is(imported, realm, "/rememberMe", "false");
            check.is(imported, realm, "/bruteForceProtected", "true");
            check.is(imported, realm, "/passwordPolicy", "length(14) and notUsername() and passwordHistory(5)");
            check.number(imported, realm, "/accessTokenLifespan", 60, 300);
            check.number(imported, realm, "/ssoSessionIdleTimeout", 300, 1800);
            check.is(imported, realm, "/requiredActions/*/alias", "CONFIGURE_TOTP");
            check.is(imported, realm, "/requiredActions/*/providerId", "CONFIGURE_TOTP");
            check.is(imported, realm, "/requiredActions/*/enabled", "true");
            check.is(imported, realm, "/requiredActions/*/defaultAction", "true");
            check.absent(imported, realm, "/users", "/smtpServer", "/identityProviders");
            check.same(
                    imported,
                    "roles",
                    names(LOCAL.at("/roles/realm"), "name"),
                    names(realm.at("/roles/realm"), "name"));
            List<String> clients = names(LOCAL.at("/clients"), "clientId").stream()
                    .filter(client -> !client.equals("gem-acceptance"))
                    .toList();
            check.same(imported, "clients", clients, names(realm.at("/clients"), "clientId"));
            realm.at("/clients").forEach(client -> client(manifests, check, imported, client));
        });
    }

    private static List<String> names(JsonNode list, String field) {
        return Resource.stream(list).map(one -> one.path(field).asText()).toList();
    }

    private static void client(Manifests manifests, Check check, Resource imported, JsonNode client) {
        String service = client.at("/clientId").asText().replace("gem-", "");
        String placeholder = "GEM_" + service.toUpperCase(Locale.ROOT) + "_SECRET";
        check.is(imported, client, "/protocol", "openid-connect");
        check.is(imported, client, "/publicClient", "false");
        check.is(imported, client, "/standardFlowEnabled", "true");
        Stream.of("implicitFlow", "directAccessGrants", "serviceAccounts")
                .forEach(flow -> check.is(imported, client, "/" + flow + "Enabled", "false"));
        check.is(imported, client, "/attributes/pkce.code.challenge.method", "S256");
        check.is(imported, client, "/attributes/post.logout.redirect.uris", "+");
        check.is(imported, client, "/secret", "${" + placeholder + "}");
        check.is(imported, "/spec/placeholders/" + placeholder + "/secret/name", service + "-oidc");
        check.is(imported, "/spec/placeholders/" + placeholder + "/secret/key", "client-secret");
        Optional<String> host = GatewayPolicies.host(manifests, service);
        check.is(imported, client, "/redirectUris/*", "https://" + host.orElse("none") + "/*");
    }
}
