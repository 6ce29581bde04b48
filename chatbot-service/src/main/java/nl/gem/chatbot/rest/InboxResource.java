package nl.gem.chatbot.rest;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.training.Inbox;
import nl.gem.chatbot.training.QuestionId;
import nl.gem.chatbot.training.ReadInbox;
import nl.gem.chatbot.training.ReviewQuestions;
import org.jspecify.annotations.Nullable;

/** The questions that Gem did not answer well, and who is signed in. */
@Path("/v1/training")
@CustomDeserialization(Bodies.Strict.class)
class InboxResource {

    private final ReadInbox inbox;
    private final ReviewQuestions review;
    private final Staff staff;

    InboxResource(ReadInbox inbox, ReviewQuestions review, Staff staff) {
        this.inbox = inbox;
        this.review = review;
        this.staff = staff;
    }

    record Me(String name, boolean canPublish) {}

    record Asked(@Nullable UUID conversationId, int seq) {}

    record ReviewRequest(
            @Nullable List<Asked> questions,
            @Nullable String outcome,
            @Nullable String topic,
            @Nullable String phrasing,
            @Nullable String language,
            boolean noPersonalData) {}

    @GET
    @Path("/me")
    public Response me() {
        return Attempts.ok(new Me(staff.trainer().name(), true));
    }

    @GET
    @Path("/inbox")
    public Uni<Response> inbox() {
        return inbox.read(staff.member()).map(clusters -> Attempts.ok(InboxJson.of(clusters)));
    }

    @POST
    @Path("/reviews")
    public Uni<Response> review(@Nullable ReviewRequest sent) {
        ReviewRequest request = Bodies.sent(sent);
        Inbox.Outcome outcome = outcome(request.outcome());
        if (outcome == null) {
            return Uni.createFrom()
                    .item(Problem.of(400, "Bad Request", "The outcome is labelled, out-of-scope or dismissed."));
        }
        List<QuestionId> questions = request.questions() == null
                ? List.of()
                : request.questions().stream()
                        .map(asked -> new QuestionId(
                                new ConversationId(
                                        Bodies.sent(Bodies.sent(asked).conversationId())),
                                asked.seq()))
                        .toList();
        return review.review(
                        new ReviewQuestions.Review(
                                questions,
                                outcome,
                                request.topic(),
                                request.phrasing(),
                                request.language(),
                                request.noPersonalData()),
                        staff.trainer())
                .map(reviewed -> Attempts.answer(reviewed, marked -> Attempts.noContent()));
    }

    private static Inbox.@Nullable Outcome outcome(@Nullable String word) {
        for (Inbox.Outcome outcome : Inbox.Outcome.values()) {
            if (outcome.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return outcome;
            }
        }
        return null;
    }
}
