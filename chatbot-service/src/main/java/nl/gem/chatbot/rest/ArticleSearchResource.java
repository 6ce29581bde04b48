package nl.gem.chatbot.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import nl.gem.chatbot.abuse.Networks;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.conversation.Network;
import nl.gem.chatbot.conversation.TextRule;
import nl.gem.kit.http.ClientAddress;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What Gem would say, for agents who look it up while they talk to a resident. */
@Path("/v1/articles")
class ArticleSearchResource {

    private static final int MOST = 8;
    private static final int LONGEST_SEARCH = 200;

    /** @param links pages to read on */
    record Found(String topic, String title, String text, List<Link> links) {

        static Found of(Article article, Language language) {
            return new Found(
                    article.id(), article.titleIn(language), article.answerIn(language), article.linksIn(language));
        }
    }

    private final KeepKnowledge knowledge;

    private final ClientAddress addresses;
    private final Networks networks;

    ArticleSearchResource(KeepKnowledge knowledge, ClientAddress addresses, Networks networks) {
        this.knowledge = knowledge;
        this.addresses = addresses;
        this.networks = networks;
    }

    /**
     * @param q at most 200 code points
     * @param locale {@code nl} (also when it is left out) or {@code en}
     */
    @GET
    public Response search(
            @RestQuery @Nullable String q, @RestQuery @Nullable String locale, @Context HttpServerRequest request) {
        if (!addresses.of(request).flatMap(Network::of).map(networks::maySearch).orElse(true)) {
            return Problem.of(429, "Too Many Requests", "Ask again in a moment.");
        }
        if (q == null || q.isBlank() || TextRule.length(q) > LONGEST_SEARCH) {
            return Problem.of(400, "Bad Request", "The query q has 1 to 200 characters.");
        }
        if (locale != null && !locale.equals("nl") && !locale.equals("en")) {
            return Problem.of(400, "Bad Request", "The locale is nl or en.");
        }
        Language language = Language.valueOf(locale == null ? "NL" : locale.toUpperCase(Locale.ROOT));
        return Response.ok(knowledge.model().search(q, MOST).stream()
                        .map(article -> Found.of(article, language))
                        .toList())
                .build();
    }
}
