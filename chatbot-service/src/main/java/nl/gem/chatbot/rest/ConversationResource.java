package nl.gem.chatbot.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.EraseConversation;
import nl.gem.chatbot.conversation.ReadTranscript;
import nl.gem.chatbot.conversation.Token;
import nl.gem.chatbot.conversation.Transcript;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a resident can do with a conversation of his own. A wrong token, another's id and an expired id are all 404. */
@Path("/v1/conversations/{id}")
class ConversationResource {

    private final ReadTranscript read;
    private final EraseConversation erase;
    private final TranscriptDocument document;

    ConversationResource(ReadTranscript read, EraseConversation erase, TranscriptDocument document) {
        this.read = read;
        this.erase = erase;
        this.document = document;
    }

    @GET
    @Path("/transcript")
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> html(@RestPath UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer) {
        return attachment(id, bearer, "html", document::html);
    }

    @GET
    @Path("/transcript")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<Response> text(@RestPath UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer) {
        return attachment(id, bearer, "txt", document::text);
    }

    @GET
    @Path("/transcript")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> json(@RestPath UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer) {
        return attachment(id, bearer, "json", document::json);
    }

    @DELETE
    public Uni<Response> erase(@RestPath UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer) {
        Optional<Token> token = Bearer.token(bearer);
        return token.isEmpty()
                ? Uni.createFrom().item(Problem.notFound())
                : erase.erase(new ConversationId(id), token.get())
                        .map(erased -> erased ? Response.noContent().build() : Problem.notFound());
    }

    private Uni<Response> attachment(
            UUID id, @Nullable String bearer, String extension, Function<Transcript, Object> write) {
        Optional<Token> token = Bearer.token(bearer);
        if (token.isEmpty()) {
            return Uni.createFrom().item(Problem.notFound());
        }
        return read.read(new ConversationId(id), token.get())
                .map(found -> found.map(transcript -> Response.ok(write.apply(transcript))
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"gesprek-met-gem." + extension + "\"")
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build())
                        .orElseGet(Problem::notFound));
    }
}
