package nl.gem.chatbot.websocket;

import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.kit.websocket.FrameMeter;

/** Finds the handler for each frame, and sees to it that there is a conversation where one is needed. */
@ApplicationScoped
class Commands {

    private final Opening opening;
    private final Talking talking;
    private final HandingOver handingOver;
    private final Judging judging;
    private final RemoteNetwork remoteNetwork;
    private final FrameMeter meter;

    Commands(
            Opening opening,
            Talking talking,
            HandingOver handingOver,
            Judging judging,
            RemoteNetwork remoteNetwork,
            FrameMeter meter) {
        this.opening = opening;
        this.talking = talking;
        this.handingOver = handingOver;
        this.judging = judging;
        this.remoteNetwork = remoteNetwork;
        this.meter = meter;
    }

    Uni<Void> carryOut(ClientFrame frame, Session session, WebSocketConnection connection) {
        return meter.measure(frame, FrameRefused.class::isInstance, () -> begin(frame, session, connection));
    }

    private Uni<Void> begin(ClientFrame frame, Session session, WebSocketConnection connection) {
        return switch (frame) {
            case ClientFrame.Start start -> opening.start(start, session, remoteNetwork.of(connection));
            case ClientFrame.Resume resume -> opening.resume(resume, session);
            case ClientFrame.Typing typing -> talking.typing(session);
            case ClientFrame.Command command -> carryOut(command, session);
        };
    }

    private Uni<Void> carryOut(ClientFrame.Command command, Session session) {
        ConversationId id = session.conversation();
        if (id == null) {
            throw new FrameRefused(ErrorCode.NOT_STARTED, command.clientId());
        }
        return switch (command) {
            case ClientFrame.Say say -> talking.say(say, session, id);
            case ClientFrame.Choose choose -> talking.choose(choose, session, id);
            case ClientFrame.End end -> talking.end(end, session, id);
            case ClientFrame.ObjectToTraining object -> talking.object(object, session, id);
            case ClientFrame.RequestHandover request -> handingOver.request(request, session, id);
            case ClientFrame.ConfirmHandover confirm -> handingOver.confirm(confirm, session, id);
            case ClientFrame.CancelHandover cancel -> handingOver.cancel(cancel, session, id);
            case ClientFrame.Feedback feedback -> judging.feedback(feedback, session, id);
            case ClientFrame.Rate rate -> judging.rate(rate, session, id);
        };
    }
}
