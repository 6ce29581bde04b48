package nl.gem.chatbot.websocket;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.answering.ComposeAnswer.Utterance;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.EndConversation;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.ObjectToTraining;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.conversation.Say;
import nl.gem.chatbot.conversation.Say.Said;
import nl.gem.chatbot.conversation.Typing;
import nl.gem.chatbot.rephrasing.SpeakAnswer;
import nl.gem.chatbot.wire.WireMessage;

/** {@code say}, {@code choose}, {@code typing}, {@code object} and {@code end}. */
@ApplicationScoped
class Talking {

    private final Say say;
    private final EndConversation end;
    private final ObjectToTraining object;
    private final Typing typing;
    private final SpeakAnswer speak;
    private final Delivery delivery;
    private final Presenting presenting;

    Talking(
            Say say,
            EndConversation end,
            ObjectToTraining object,
            Typing typing,
            SpeakAnswer speak,
            Delivery delivery,
            Presenting presenting) {
        this.say = say;
        this.speak = speak;
        this.end = end;
        this.object = object;
        this.typing = typing;
        this.delivery = delivery;
        this.presenting = presenting;
    }

    Uni<Void> say(ClientFrame.Say frame, Session session, ConversationId id) {
        return utter(frame.clientId(), new Utterance.Question(frame.text(), session.topic()), session, id);
    }

    Uni<Void> choose(ClientFrame.Choose frame, Session session, ConversationId id) {
        return utter(frame.clientId(), new Utterance.Choosing(frame.topic()), session, id);
    }

    private Uni<Void> utter(UUID clientId, Utterance utterance, Session session, ConversationId id) {
        return say.say(id, session.language(), session.epoch(), clientId, utterance)
                .flatMap(said -> switch (said) {
                    case Said.Answered answered -> stream(answered.messages(), session, id);
                    case Said.Speaking speaking -> speak(speaking, session, id);
                    case Said.Stored stored ->
                        delivery.catchUp(session)
                                .chain(() -> session.send(new ServerFrame.Ack(clientId)))
                                .chain(() -> presenting.active(session, id));
                    case Said.Closed closed ->
                        delivery.catchUp(session)
                                .chain(() -> Uni.createFrom().failure(new FrameRefused(ErrorCode.CLOSED, clientId)));
                    case Said.Missing missing ->
                        Uni.createFrom().failure(new FrameRefused(ErrorCode.NOT_FOUND, clientId));
                });
    }

    /** The question as it was stored, then each message of Gem in pieces and whole. */
    private Uni<Void> stream(List<Message> messages, Session session, ConversationId id) {
        Message question = messages.getFirst();
        return delivery.catchUpBefore(question.seq(), session, id)
                .chain(() -> session.sendMessages(List.of(question)))
                .chain(() -> Multi.createFrom()
                        .iterable(messages.subList(1, messages.size()))
                        .onItem()
                        .transformToUniAndConcatenate(message -> session.stream(message, question.seq()))
                        .onItem()
                        .ignoreAsUni());
    }

    /** The question, the answer in pieces while a model speaks, and then whatever the log has got. */
    private Uni<Void> speak(Said.Speaking speaking, Session session, ConversationId id) {
        int question = speaking.messages().getFirst().seq();
        return stream(speaking.messages(), session, id)
                .chain(() -> speak.speak(
                        id,
                        question,
                        speaking.telling(),
                        piece -> session.send(new ServerFrame.Delta(question, piece))))
                .chain(() -> delivery.catchUp(session));
    }

    /** Only a person can see that somebody is typing; to all who wait it says that the resident is there. */
    Uni<Void> typing(Session session) {
        ConversationId id = session.conversation();
        if (id == null) {
            throw new FrameRefused(ErrorCode.NOT_STARTED, null);
        }
        Uni<Void> shown = session.owner().equals(WireMessage.word(Owner.AGENT))
                ? typing.byResident(id)
                : Uni.createFrom().voidItem();
        return shown.chain(() -> presenting.active(session, id));
    }

    Uni<Void> object(ClientFrame.ObjectToTraining frame, Session session, ConversationId id) {
        return object.allow(id, frame.training()).flatMap(changed -> settle(changed, frame.clientId(), session));
    }

    Uni<Void> end(ClientFrame.End frame, Session session, ConversationId id) {
        return end.end(id, frame.clientId()).flatMap(changed -> settle(changed, frame.clientId(), session));
    }

    private static Uni<Void> settle(Changed changed, UUID clientId, Session session) {
        return changed instanceof Changed.Missing
                ? Uni.createFrom().failure(new FrameRefused(ErrorCode.NOT_FOUND, clientId))
                : session.send(new ServerFrame.Ack(clientId));
    }
}
