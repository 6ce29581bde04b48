package nl.gem.chatbot.rest;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.gem.chatbot.access.Permission;
import nl.gem.chatbot.access.Reason;
import nl.gem.chatbot.access.StaffMember;
import nl.gem.chatbot.access.UseBreakGlass;
import nl.gem.chatbot.conversation.ConversationId;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Reading a conversation with a reason and a second person. One that has expired or was erased is 404. */
@Path("/v1/break-glass")
@CustomDeserialization(Bodies.Strict.class)
@RolesAllowed({Staff.MAINTAINER, Staff.PRIVACY_OFFICER})
class BreakGlassResource {

    private final UseBreakGlass breakGlass;
    private final TranscriptDocument document;
    private final Staff staff;

    BreakGlassResource(UseBreakGlass breakGlass, TranscriptDocument document, Staff staff) {
        this.breakGlass = breakGlass;
        this.document = document;
        this.staff = staff;
    }

    /** @param reason 10 to 500 characters; it stays in the access log, so it says nothing about the resident */
    record BreakGlassRequest(
            @Nullable UUID conversationId, @Nullable String reason) {}

    /** Own requests, those that wait for a second person, and those that this person approved; newest first. */
    @GET
    public Uni<Response> list() {
        StaffMember viewer = staff.member();
        return breakGlass
                .list(viewer)
                .map(all -> Attempts.ok(all.stream()
                        .map(glass -> BreakGlassJson.of(glass, viewer))
                        .toList()));
    }

    @POST
    @RolesAllowed(Staff.MAINTAINER)
    public Uni<Response> request(@Nullable BreakGlassRequest sent) {
        BreakGlassRequest request = Bodies.sent(sent);
        ConversationId id = new ConversationId(Bodies.sent(request.conversationId()));
        Optional<Reason> reason = Reason.of(request.reason());
        if (reason.isEmpty()) {
            return Uni.createFrom().item(Problem.of(400, "Bad Request", "The reason has 10 to 500 characters."));
        }
        StaffMember requester = staff.member();
        return breakGlass
                .request(id, reason.get(), requester)
                .map(permission -> answer(
                        permission,
                        glass -> Response.created(URI.create("/v1/break-glass/" + glass.n()))
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .header("Cache-Control", "no-store")
                                .entity(BreakGlassJson.of(glass, requester))
                                .build()));
    }

    @POST
    @Path("/{n}/approval")
    public Uni<Response> approve(@RestPath long n) {
        StaffMember approver = staff.member();
        return breakGlass
                .approve(n, approver, staff.approvingRole())
                .map(permission -> answer(permission, glass -> Attempts.ok(BreakGlassJson.of(glass, approver))));
    }

    @GET
    @Path("/{n}/conversation")
    @RolesAllowed(Staff.MAINTAINER)
    public Uni<Response> conversation(@RestPath long n) {
        return breakGlass
                .read(n, staff.member())
                .map(permission -> answer(permission, transcript -> Attempts.ok(document.json(transcript))));
    }

    private static <T> Response answer(Permission<T> permission, Function<T, Response> granted) {
        return switch (permission) {
            case Permission.Granted<T> got -> granted.apply(got.result());
            case Permission.Missing<T> missing -> Problem.notFound();
            case Permission.Denied<T> denied -> denied(denied.why());
        };
    }

    private static Response denied(Permission.Why why) {
        return switch (why) {
            case OWN_REQUEST -> Problem.of(403, "Forbidden", "Somebody else has to approve it.");
            case APPROVED_ALREADY -> Problem.of(409, "Conflict", "It was approved already.");
            case NOT_THE_REQUESTER -> Problem.of(403, "Forbidden", "Only who asked may read.");
            case NOT_APPROVED -> Problem.of(403, "Forbidden", "It has not been approved.");
            case TIME_IS_OVER -> Problem.of(403, "Forbidden", "The hour is over: ask again.");
        };
    }
}
