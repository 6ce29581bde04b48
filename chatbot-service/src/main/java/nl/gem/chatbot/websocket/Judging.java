package nl.gem.chatbot.websocket;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.feedback.GiveFeedback;

/** {@code feedback} and {@code rate}. */
@ApplicationScoped
class Judging {

    private final GiveFeedback feedback;

    Judging(GiveFeedback feedback) {
        this.feedback = feedback;
    }

    Uni<Void> feedback(ClientFrame.Feedback frame, Session session, ConversationId id) {
        return settle(feedback.onAnswer(id, frame.seq(), frame.helpful(), frame.comment()), session, frame.clientId());
    }

    Uni<Void> rate(ClientFrame.Rate frame, Session session, ConversationId id) {
        return settle(feedback.onConversation(id, frame.score(), frame.comment()), session, frame.clientId());
    }

    private static Uni<Void> settle(Uni<Boolean> stored, Session session, UUID clientId) {
        return stored.flatMap(known -> known
                ? session.send(new ServerFrame.Ack(clientId))
                : Uni.createFrom().failure(new FrameRefused(ErrorCode.INVALID_FRAME, clientId)));
    }
}
