package nl.gem.kit.production;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;

/** Whether an identity provider lets in the client by which scripts of the local stack sign in as a demo account. */
final class DemoAccounts {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final WebClient client;

    DemoAccounts(WebClient client) {
        this.client = client;
    }

    /** Fails while the identity provider cannot be asked. */
    Uni<Boolean> areLetIn(String issuer) {
        return client.getAbs(issuer.replaceFirst("/$", "") + DISCOVERY)
                .send()
                .map(found -> found.bodyAsJsonObject().getString("token_endpoint"))
                .flatMap(endpoint -> client.postAbs(endpoint)
                        .sendForm(MultiMap.caseInsensitiveMultiMap()
                                .add("grant_type", "password")
                                .add("client_id", "gem-acceptance")
                                .add("client_secret", "gem")
                                .add("username", "sanne")
                                .add("password", "gem")))
                .map(DemoAccounts::knowsClient);
    }

    /** RFC 6749, 5.2: {@code invalid_grant} is said to a client that is known, about an account that is not. */
    private static boolean knowsClient(HttpResponse<Buffer> answer) {
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException("The identity provider gave no answer.");
        }
        JsonObject body = answer.bodyAsJsonObject();
        return answer.statusCode() == 200 || "invalid_grant".equals(body.getString("error"));
    }
}
