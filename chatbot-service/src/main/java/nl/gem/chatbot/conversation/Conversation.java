package nl.gem.chatbot.conversation;

import java.time.Instant;
import nl.gem.chatbot.handover.Handover;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's state, log apart.
 *
 * @param epoch raised by one at every change of owner, by the chatbot alone
 * @param textBytes text in the log, bytes of UTF-8
 * @param training whether the resident allows use for training
 * @param noticePending version of the handover notice that was shown and not yet answered
 * @param handover the last handover that was agreed to, open or ended
 * @param assignment number of the agent's assignment, 0 while nobody is assigned
 * @param eventsSent number of the last event to live chat
 * @param eventsSeen number of the last event from live chat
 * @param answerBy until when the resident, who was asked, has to give a sign of life; missing while nothing was asked
 */
public record Conversation(
        ConversationId id,
        Language language,
        Owner owner,
        int epoch,
        int lastSeq,
        int textBytes,
        boolean training,
        @Nullable String noticePending,
        @Nullable Handover handover,
        int assignment,
        @Nullable String agentName,
        @Nullable Integer queuePosition,
        @Nullable Integer waitSeconds,
        long eventsSent,
        long eventsSeen,
        @Nullable Instant answerBy,
        RatingRequest ratingRequest) {

    public static Conversation started(ConversationId id, Language language) {
        return new Conversation(
                id,
                language,
                Owner.GEM,
                1,
                0,
                0,
                true,
                null,
                null,
                0,
                null,
                null,
                null,
                0,
                0,
                null,
                RatingRequest.NONE);
    }

    public boolean isOlderThanADay(Instant now) {
        return now.isAfter(id.bornAt().plus(Limits.LIFE));
    }

    public boolean fits(int messages, int bytes) {
        return Limits.fits(lastSeq, textBytes, messages, bytes);
    }

    public Conversation withOwner(Owner next) {
        return new Conversation(
                id,
                language,
                next,
                epoch + 1,
                lastSeq,
                textBytes,
                training,
                noticePending,
                handover,
                assignment,
                agentName,
                null,
                null,
                eventsSent,
                eventsSeen,
                null,
                ratingRequest);
    }

    /** Whoever gets or loses an agent waits anew: the place in the queue is another one. */
    public Conversation withAssignment(int number, @Nullable String name) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                lastSeq,
                textBytes,
                training,
                noticePending,
                handover,
                number,
                name,
                null,
                null,
                eventsSent,
                eventsSeen,
                null,
                ratingRequest);
    }

    public Conversation withHandover(Handover agreed) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                lastSeq,
                textBytes,
                training,
                null,
                agreed,
                assignment,
                agentName,
                queuePosition,
                waitSeconds,
                eventsSent,
                eventsSeen,
                answerBy,
                ratingRequest);
    }

    public Conversation withNoticePending(@Nullable String version) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                lastSeq,
                textBytes,
                training,
                version,
                handover,
                assignment,
                agentName,
                queuePosition,
                waitSeconds,
                eventsSent,
                eventsSeen,
                answerBy,
                ratingRequest);
    }

    public Conversation withQueuePosition(int position, @Nullable Integer wait) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                lastSeq,
                textBytes,
                training,
                noticePending,
                handover,
                assignment,
                agentName,
                position,
                wait,
                eventsSent,
                eventsSeen,
                answerBy,
                ratingRequest);
    }

    public Conversation withTraining(boolean allowed) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                lastSeq,
                textBytes,
                allowed,
                noticePending,
                handover,
                assignment,
                agentName,
                queuePosition,
                waitSeconds,
                eventsSent,
                eventsSeen,
                answerBy,
                ratingRequest);
    }

    public Conversation withLog(int seq, int bytes) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                seq,
                bytes,
                training,
                noticePending,
                handover,
                assignment,
                agentName,
                queuePosition,
                waitSeconds,
                eventsSent,
                eventsSeen,
                answerBy,
                ratingRequest);
    }

    public Conversation withEvents(long sent, long seen) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                lastSeq,
                textBytes,
                training,
                noticePending,
                handover,
                assignment,
                agentName,
                queuePosition,
                waitSeconds,
                sent,
                seen,
                answerBy,
                ratingRequest);
    }

    public Conversation withAnswerBy(@Nullable Instant moment) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                lastSeq,
                textBytes,
                training,
                noticePending,
                handover,
                assignment,
                agentName,
                queuePosition,
                waitSeconds,
                eventsSent,
                eventsSeen,
                moment,
                ratingRequest);
    }

    public Conversation withRatingRequest(RatingRequest next) {
        return new Conversation(
                id,
                language,
                owner,
                epoch,
                lastSeq,
                textBytes,
                training,
                noticePending,
                handover,
                assignment,
                agentName,
                queuePosition,
                waitSeconds,
                eventsSent,
                eventsSeen,
                answerBy,
                next);
    }
}
