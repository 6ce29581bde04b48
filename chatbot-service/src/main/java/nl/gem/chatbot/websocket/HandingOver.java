package nl.gem.chatbot.websocket;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.handover.ConfirmHandover;
import nl.gem.chatbot.handover.RequestHandover;
import nl.gem.chatbot.handover.Step;
import org.jspecify.annotations.Nullable;

/** {@code requestHandover}, {@code confirmHandover} and {@code cancelHandover}. */
@ApplicationScoped
class HandingOver {

    private final RequestHandover request;
    private final ConfirmHandover confirm;
    private final Delivery delivery;

    HandingOver(RequestHandover request, ConfirmHandover confirm, Delivery delivery) {
        this.request = request;
        this.confirm = confirm;
        this.delivery = delivery;
    }

    Uni<Void> request(ClientFrame.RequestHandover frame, Session session, ConversationId id) {
        return showNotice(session, id, frame.clientId());
    }

    /** Shows the notice; also to a socket that resumes a conversation in which it was not answered yet. */
    Uni<Void> showNotice(Session session, ConversationId id, @Nullable UUID clientId) {
        return request.request(id, session.language()).flatMap(notice -> {
            if (notice.isEmpty()) {
                throw new FrameRefused(ErrorCode.CLOSED, clientId);
            }
            return session.send(new ServerFrame.HandoverNoticeFrame(
                    notice.get().text(),
                    notice.get().available(),
                    notice.get().opensAt(),
                    notice.get().phone()));
        });
    }

    Uni<Void> confirm(ClientFrame.ConfirmHandover frame, Session session, ConversationId id) {
        return confirm.confirm(id, frame.clientId(), frame.shareHistory()).flatMap(changed -> switch (changed) {
            case Changed.Done done when done.step().agreed() != null -> done(session, frame);
            case Changed.Done done -> Uni.createFrom().failure(refusal(done.step(), frame));
            case Changed.Repeated repeated -> done(session, frame);
            case Changed.Missing missing ->
                Uni.createFrom().failure(new FrameRefused(ErrorCode.NOT_FOUND, frame.clientId()));
        });
    }

    private Uni<Void> done(Session session, ClientFrame.ConfirmHandover frame) {
        return session.send(new ServerFrame.Ack(frame.clientId())).chain(() -> delivery.catchUp(session));
    }

    private static FrameRefused refusal(Step step, ClientFrame.ConfirmHandover frame) {
        boolean closed = step.next().owner() == Owner.CLOSED;
        return new FrameRefused(closed ? ErrorCode.CLOSED : ErrorCode.NOT_ASKED, frame.clientId());
    }

    Uni<Void> cancel(ClientFrame.CancelHandover frame, Session session, ConversationId id) {
        return confirm.cancel(id, frame.clientId())
                .flatMap(changed -> changed instanceof Changed.Missing
                        ? Uni.createFrom().failure(new FrameRefused(ErrorCode.NOT_FOUND, frame.clientId()))
                        : session.send(new ServerFrame.Ack(frame.clientId())));
    }
}
