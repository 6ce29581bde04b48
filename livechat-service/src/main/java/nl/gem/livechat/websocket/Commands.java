package nl.gem.livechat.websocket;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.gem.kit.websocket.FrameMeter;
import nl.gem.livechat.conversation.ClaimOutcome;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Offer;
import nl.gem.livechat.conversation.SayOutcome;
import nl.gem.livechat.desk.AcceptConversation;
import nl.gem.livechat.desk.CloseConversation;
import nl.gem.livechat.desk.ResumeConversation;
import nl.gem.livechat.desk.SayToResident;
import nl.gem.livechat.desk.SetPresence;
import nl.gem.livechat.desk.Transcripts.NewNote;
import nl.gem.livechat.desk.TransferConversation;
import nl.gem.livechat.desk.Typing;
import nl.gem.livechat.desk.WriteNote;

/** Carries out a command: one use case each, and the answer to this socket. */
@ApplicationScoped
class Commands {

    private final AcceptConversation acceptConversation;
    private final SayToResident sayToResident;
    private final CloseConversation closeConversation;
    private final TransferConversation transferConversation;
    private final ResumeConversation resumeConversation;
    private final WriteNote writeNote;
    private final SetPresence setPresence;
    private final Typing typing;
    private final Screens screens;
    private final FrameMeter meter;

    Commands(
            AcceptConversation acceptConversation,
            SayToResident sayToResident,
            CloseConversation closeConversation,
            TransferConversation transferConversation,
            ResumeConversation resumeConversation,
            WriteNote writeNote,
            SetPresence setPresence,
            Typing typing,
            Screens screens,
            FrameMeter meter) {
        this.acceptConversation = acceptConversation;
        this.sayToResident = sayToResident;
        this.closeConversation = closeConversation;
        this.transferConversation = transferConversation;
        this.resumeConversation = resumeConversation;
        this.writeNote = writeNote;
        this.setPresence = setPresence;
        this.typing = typing;
        this.screens = screens;
        this.meter = meter;
    }

    /** What an agent may not do is answered, and no failure. */
    Uni<Void> carryOut(AgentSocket socket, DeskCommand command) {
        return meter.measure(command, failure -> false, () -> begin(socket, command));
    }

    private Uni<Void> begin(AgentSocket socket, DeskCommand command) {
        return switch (command) {
            case DeskCommand.SetStatus presence -> setPresence.set(socket.session(), presence.status());
            case DeskCommand.Accept accept -> accept(socket, accept.conversation());
            case DeskCommand.Say say -> say(socket, say);
            case DeskCommand.Type type -> type(socket, type.conversation());
            case DeskCommand.Note note -> note(socket, note);
            case DeskCommand.Give give -> give(socket, give);
            case DeskCommand.Close close -> close(socket, close);
            case DeskCommand.Resume resume -> resume(socket, resume);
        };
    }

    private Uni<Void> accept(AgentSocket socket, ConversationId id) {
        return acceptConversation.accept(id, socket.agent()).flatMap(outcome -> switch (outcome) {
            case ClaimOutcome.Won won -> screens.catchUp(socket, id);
            case ClaimOutcome.AlreadyYours yours -> again(socket, id, 0);
            case ClaimOutcome.Taken taken -> socket.send(new DeskFrame.Taken(id.toString(), taken.by()));
            case ClaimOutcome.NotYours no -> socket.send(DeskFrame.Failed.of(ErrorCode.NOT_YOURS, id, null));
            case ClaimOutcome.Full full -> socket.send(DeskFrame.Failed.of(ErrorCode.FULL, id, null));
            case ClaimOutcome.NotWaiting ended -> socket.send(new DeskFrame.Withdrawn(id.toString(), ended.reason()));
            case ClaimOutcome.Erased erased -> socket.send(new DeskFrame.Erased(id.toString()));
        });
    }

    private Uni<Void> again(AgentSocket socket, ConversationId id, int afterSeq) {
        socket.open(id).startAfter(afterSeq);
        return screens.catchUp(socket, id);
    }

    private Uni<Void> say(AgentSocket socket, DeskCommand.Say say) {
        ConversationId id = say.conversation();
        return sayToResident
                .say(id, socket.agent().id(), say.clientId(), say.text())
                .flatMap(outcome -> switch (outcome) {
                    case SayOutcome.Offered offered -> expect(socket, id, say.clientId());
                    case SayOutcome.Repeated repeated -> repeat(socket, id, repeated.offer());
                    case SayOutcome.NotYours no -> notYours(socket, id, say.clientId());
                });
    }

    private static Uni<Void> expect(AgentSocket socket, ConversationId id, UUID clientId) {
        socket.open(id).offered(clientId);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> repeat(AgentSocket socket, ConversationId id, Offer offer) {
        UUID clientId = offer.clientId();
        return switch (offer.outcome()) {
            case UNANSWERED -> expect(socket, id, clientId);
            case REFUSED ->
                socket.send(new DeskFrame.Refused(
                        id.toString(), clientId.toString(), offer.refusal() == null ? "invalid" : offer.refusal()));
            case PLACED ->
                resumeConversation
                        .placed(id, socket.agent().id(), clientId)
                        .flatMap(message -> message.map(
                                        found -> socket.send(new DeskFrame.Said(id.toString(), MessageJson.of(found))))
                                .orElseGet(() -> notYours(socket, id, clientId)));
        };
    }

    private Uni<Void> type(AgentSocket socket, ConversationId id) {
        OpenConversation open = socket.ifOpen(id);
        return open != null && open.isShown()
                ? typing.agentTypes(id).onFailure().recoverWithNull()
                : socket.send(DeskFrame.Failed.of(ErrorCode.NOT_YOURS, id, null));
    }

    private Uni<Void> note(AgentSocket socket, DeskCommand.Note note) {
        ConversationId id = note.conversation();
        NewNote written = new NewNote(note.clientId(), socket.agent().chatName(), note.text());
        return writeNote
                .write(id, socket.agent(), written)
                .flatMap(done -> done ? screens.catchUp(socket, id) : notYours(socket, id, note.clientId()));
    }

    private Uni<Void> give(AgentSocket socket, DeskCommand.Give give) {
        ConversationId id = give.conversation();
        return transferConversation
                .transfer(id, socket.agent(), give.transfer())
                .flatMap(outcome -> switch (outcome) {
                    case DONE -> given(socket, id, give.clientId());
                    case NOT_YOURS -> notYours(socket, id, give.clientId());
                    case NOBODY -> nobody(socket, id, give.clientId());
                });
    }

    /** A repeat finds nothing on the screen any more: the answer is all that it needs. */
    private Uni<Void> given(AgentSocket socket, ConversationId id, UUID clientId) {
        return socket.send(new DeskFrame.Ack(id.toString(), clientId.toString()))
                .chain(() -> socket.hasOpen(id)
                        ? screens.catchUp(socket, id)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> nobody(AgentSocket socket, ConversationId id, UUID clientId) {
        return socket.send(DeskFrame.Failed.of(ErrorCode.NOBODY, id, clientId.toString()));
    }

    private Uni<Void> close(AgentSocket socket, DeskCommand.Close close) {
        ConversationId id = close.conversation();
        return closeConversation
                .close(id, socket.agent().id(), close.outcome())
                .flatMap(closed -> closed ? closed(socket, close) : notYours(socket, id, close.clientId()));
    }

    private static Uni<Void> closed(AgentSocket socket, DeskCommand.Close close) {
        ConversationId id = close.conversation();
        OpenConversation open = socket.open(id);
        open.closedHere();
        if (open.isDone()) {
            socket.forget(id);
        }
        return socket.send(new DeskFrame.Ack(id.toString(), close.clientId().toString()));
    }

    private Uni<Void> resume(AgentSocket socket, DeskCommand.Resume resume) {
        ConversationId id = resume.conversation();
        return resumeConversation.state(id).flatMap(now -> resumed(socket, resume, now));
    }

    private Uni<Void> resumed(AgentSocket socket, DeskCommand.Resume resume, LiveConversation now) {
        ConversationId id = resume.conversation();
        if (now.isWith(socket.agent().id())) {
            return again(socket, id, resume.afterSeq());
        }
        socket.forget(id);
        return switch (now.state()) {
            case ERASED -> socket.send(new DeskFrame.Erased(id.toString()));
            case CLOSED -> socket.send(new DeskFrame.Withdrawn(id.toString(), now.endReason()));
            case NONE, WAITING, CLAIMED, CONFIRMED -> socket.send(DeskFrame.Failed.of(ErrorCode.NOT_YOURS, id, null));
        };
    }

    private static Uni<Void> notYours(AgentSocket socket, ConversationId id, UUID clientId) {
        return socket.send(DeskFrame.Failed.of(ErrorCode.NOT_YOURS, id, clientId.toString()));
    }
}
