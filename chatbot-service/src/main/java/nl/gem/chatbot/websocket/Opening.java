package nl.gem.chatbot.websocket;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.gem.chatbot.abuse.Networks;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Network;
import nl.gem.chatbot.conversation.StartConversation;
import nl.gem.chatbot.texts.Texts;
import nl.gem.chatbot.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** {@code start} and {@code resume}. */
@ApplicationScoped
class Opening {

    private final Sessions sessions;
    private final StartConversation start;
    private final Conversations conversations;
    private final HandingOver handingOver;
    private final Delivery delivery;
    private final Presenting presenting;
    private final Networks networks;
    private final Texts texts;

    Opening(
            Sessions sessions,
            StartConversation start,
            Conversations conversations,
            HandingOver handingOver,
            Delivery delivery,
            Presenting presenting,
            Networks networks,
            Texts texts) {
        this.sessions = sessions;
        this.start = start;
        this.conversations = conversations;
        this.handingOver = handingOver;
        this.delivery = delivery;
        this.presenting = presenting;
        this.networks = networks;
        this.texts = texts;
    }

    Uni<Void> start(ClientFrame.Start frame, Session session, Optional<Network> network) {
        if (session.conversation() != null) {
            throw new FrameRefused(ErrorCode.ALREADY_STARTED, null);
        }
        if (!network.map(networks::mayStart).orElse(true)) {
            throw new FrameRefused(ErrorCode.TOO_FAST, null);
        }
        return start.start(frame.language(), network.orElse(null)).flatMap(started -> {
            Conversations.Opened opened = started.opened();
            sessions.show(session, opened.conversation(), 0, null);
            String disclosure = frame.language() == Language.NL
                    ? texts.nl().disclosure()
                    : texts.en().disclosure();
            return session.send(new ServerFrame.Started(
                    opened.conversation().id().value(), started.token().value(), opened.goneAt(), disclosure));
        });
    }

    Uni<Void> resume(ClientFrame.Resume frame, Session session) {
        if (session.conversation() != null && !frame.conversationId().equals(session.conversation())) {
            throw new FrameRefused(ErrorCode.ALREADY_STARTED, null);
        }
        return conversations.open(frame.conversationId(), frame.token().hash()).flatMap(found -> {
            if (found.isEmpty()) {
                throw new FrameRefused(ErrorCode.NOT_FOUND, null);
            }
            return lastTopic(frame).flatMap(topic -> goOn(frame, found.get(), topic.orElse(null), session));
        });
    }

    /** A follow-up leans on the last answer, which a client that has it already is not sent again. */
    private Uni<Optional<String>> lastTopic(ClientFrame.Resume frame) {
        return frame.afterSeq() == 0
                ? Uni.createFrom().item(Optional.empty())
                : conversations.topicUpTo(frame.conversationId(), frame.afterSeq());
    }

    private Uni<Void> goOn(
            ClientFrame.Resume frame, Conversations.Opened opened, @Nullable String topic, Session session) {
        sessions.show(session, opened.conversation(), frame.afterSeq(), topic);
        return session.send(new ServerFrame.Resumed(
                        opened.conversation().id().value(),
                        WireMessage.word(opened.conversation().owner()),
                        opened.goneAt()))
                .chain(() -> delivery.catchUp(session))
                .chain(() -> session.isHandedOver()
                        ? presenting.resumed(frame.conversationId())
                        : Uni.createFrom().voidItem())
                .chain(() -> opened.conversation().noticePending() == null
                        ? Uni.createFrom().voidItem()
                        : handingOver.showNotice(session, frame.conversationId(), null));
    }
}
