package nl.gem.chatbot.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.gem.chatbot.abuse.NetworkUse;
import nl.gem.chatbot.abuse.RateLimit;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.conversation.RatingRequest;
import nl.gem.chatbot.wire.WireMessage;
import nl.gem.kit.drain.Movable;
import nl.gem.kit.websocket.SerialQueue;
import org.jspecify.annotations.Nullable;

/**
 * One socket: which conversation it shows, up to which seq, and in which state. What must be in order goes through its
 * queue; only work inside the queue moves the cursor.
 */
final class Session implements Movable {

    private static final CloseReason GOING = new CloseReason(1001, "Going, connect again");

    private final WebSocketConnection connection;
    private final ObjectMapper mapper;
    private final SerialQueue queue;
    private final RateLimit rateLimit;
    private final SignsOfLife signs;
    private final @Nullable NetworkUse network;
    private volatile Language language = Language.NL;
    private volatile @Nullable ConversationId conversation;
    private volatile @Nullable String topic;
    private volatile int cursor;
    private volatile ServerFrame.State shown =
            new ServerFrame.State(WireMessage.word(Owner.GEM), 1, null, null, null, null, null);

    Session(
            WebSocketConnection connection,
            ObjectMapper mapper,
            SerialQueue queue,
            RateLimit rateLimit,
            SignsOfLife signs,
            @Nullable NetworkUse network) {
        this.connection = connection;
        this.mapper = mapper;
        this.queue = queue;
        this.rateLimit = rateLimit;
        this.signs = signs;
        this.network = network;
        if (network != null) {
            network.opened();
        }
    }

    Language language() {
        return language;
    }

    @Nullable
    ConversationId conversation() {
        return conversation;
    }

    /** Topic of the last answer that this socket has shown. */
    @Nullable
    String topic() {
        return topic;
    }

    int cursor() {
        return cursor;
    }

    int epoch() {
        return shown.epoch();
    }

    String owner() {
        return shown.owner();
    }

    /** Whether a person has the conversation or is about to, as far as this socket knows. */
    boolean isHandedOver() {
        String owner = shown.owner();
        return owner.equals(WireMessage.word(Owner.QUEUE)) || owner.equals(WireMessage.word(Owner.AGENT));
    }

    /** Whether the resident was asked for a sign of life. */
    boolean isAsked() {
        return shown.answerBy() != null;
    }

    SignsOfLife signs() {
        return signs;
    }

    boolean isTooFast() {
        return !rateLimit.allows();
    }

    /** Whether a maintainer has blocked the network that it comes from. */
    boolean isBlocked() {
        return network != null && network.isBlocked();
    }

    /** Only by {@link Sessions}, once. */
    void leaveNetwork() {
        if (network != null) {
            network.closed();
        }
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public Uni<Void> askToMove(long afterMillis) {
        return inOrder(() -> send(new ServerFrame.Reconnect(afterMillis)));
    }

    @Override
    public Uni<Void> sendAway() {
        return inOrder(() -> connection.close(GOING));
    }

    Uni<Void> inOrder(Supplier<Uni<Void>> work) {
        return queue.offer(work);
    }

    /** Only by {@link Sessions}, which must find it. */
    void show(Conversation opened, int afterSeq, @Nullable String lastTopic) {
        topic = lastTopic;
        language = opened.language();
        cursor = afterSeq;
        conversation = opened.id();
    }

    /** Only by {@link Sessions}. */
    void forget() {
        conversation = null;
        topic = null;
        cursor = 0;
    }

    Uni<Void> send(ServerFrame frame) {
        try {
            return connection.sendText(mapper.writeValueAsString(frame));
        } catch (JsonProcessingException defect) {
            return Uni.createFrom().failure(defect);
        }
    }

    /** Sends messages that follow on what this socket has; one that it has already is left out. */
    Uni<Void> sendMessages(List<Message> messages) {
        return inTurn(
                messages.stream().filter(message -> message.seq() > cursor).toList(), this::sendMessage);
    }

    /** Sends a message in pieces, then whole. */
    Uni<Void> stream(Message message, int replyTo) {
        List<ServerFrame.Delta> pieces = Pieces.of(message.text()).stream()
                .map(piece -> new ServerFrame.Delta(replyTo, piece))
                .toList();
        return inTurn(pieces, this::send).chain(() -> sendMessage(message));
    }

    /** Sends the state when it is another than the one that was sent last. */
    Uni<Void> sendState(Conversation now) {
        ServerFrame.State state = new ServerFrame.State(
                WireMessage.word(now.owner()),
                now.epoch(),
                now.queuePosition(),
                now.waitSeconds(),
                now.agentName(),
                now.answerBy(),
                now.ratingRequest() == RatingRequest.ASKED ? true : null);
        if (state.equals(shown)) {
            return Uni.createFrom().voidItem();
        }
        shown = state;
        return send(state);
    }

    private Uni<Void> sendMessage(Message message) {
        cursor = message.seq();
        if (message.extras().topic() != null) {
            topic = message.extras().topic();
        }
        return send(new ServerFrame.MessageFrame(WireMessage.of(message)));
    }

    private static <T> Uni<Void> inTurn(List<T> items, Function<T, Uni<Void>> send) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(send::apply)
                .onItem()
                .ignoreAsUni();
    }
}
