package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.conversation.Transcript;
import nl.gem.chatbot.feedback.Feedback;
import nl.gem.chatbot.feedback.Rating;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** A conversation in a structured, machine-readable form (art. 20 GDPR). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TranscriptJson(
        UUID conversationId,
        Instant startedAt,
        Instant deletedAt,
        String municipality,
        boolean training,
        List<WireMessage> messages,
        List<GivenFeedback> feedback,
        @Nullable GivenRating rating,
        List<AgreedHandover> handovers) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GivenFeedback(int seq, boolean helpful, @Nullable String comment, Instant givenAt) {
        static GivenFeedback of(Feedback feedback) {
            return new GivenFeedback(feedback.seq(), feedback.helpful(), feedback.comment(), feedback.givenAt());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GivenRating(int score, @Nullable String comment, Instant givenAt) {
        static GivenRating of(Rating rating) {
            return new GivenRating(rating.score(), rating.comment(), rating.givenAt());
        }
    }

    record AgreedHandover(Instant requestedAt, int afterSeq, boolean historyShared, String noticeVersion) {
        static AgreedHandover of(Handover handover) {
            return new AgreedHandover(
                    handover.requestedAt(), handover.afterSeq(), handover.historyShared(), handover.noticeVersion());
        }
    }

    static TranscriptJson of(Transcript transcript, String municipality) {
        Rating rating = transcript.rating();
        return new TranscriptJson(
                transcript.id().value(),
                transcript.id().bornAt(),
                transcript.deletedAt(),
                municipality,
                transcript.training(),
                transcript.messages().stream().map(WireMessage::of).toList(),
                transcript.feedback().stream().map(GivenFeedback::of).toList(),
                rating == null ? null : GivenRating.of(rating),
                transcript.handovers().stream().map(AgreedHandover::of).toList());
    }
}
