package nl.gem.livechat.websocket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.gem.kit.drain.Movable;
import nl.gem.kit.websocket.SerialQueue;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** One console's connection: whose it is, what it has open, and its work in strict order. */
final class AgentSocket implements Movable {

    private static final int MOST_WAITING = 64;
    private static final int GOING = 1001;

    private final UUID session = UUID.randomUUID();
    private final SerialQueue queue;
    private final Map<ConversationId, OpenConversation> open = new ConcurrentHashMap<>();
    private final Set<Object> awaited = ConcurrentHashMap.newKeySet();
    private final WebSocketConnection connection;
    private final FrameWriter writer;
    private volatile Agent agent;
    private volatile DeskFrame.@Nullable Queue queueShown;

    AgentSocket(WebSocketConnection connection, Context home, FrameWriter writer, Agent agent) {
        this.queue = new SerialQueue(home, MOST_WAITING);
        this.connection = connection;
        this.writer = writer;
        this.agent = agent;
    }

    UUID session() {
        return session;
    }

    Agent agent() {
        return agent;
    }

    void known(Agent asStored) {
        agent = asStored;
    }

    /** After everything offered before; fails at once when too much waits. */
    Uni<Void> inTurn(Supplier<Uni<Void>> work) {
        return queue.offer(work);
    }

    /** As above, but work of the same name that has not begun yet is not asked for twice. */
    Uni<Void> onceInTurn(Object name, Supplier<Uni<Void>> work) {
        if (!awaited.add(name)) {
            return Uni.createFrom().voidItem();
        }
        return queue.offer(() -> {
                    awaited.remove(name);
                    return work.get();
                })
                .onFailure()
                .invoke(() -> awaited.remove(name));
    }

    /** What this socket has of it, from now on. */
    OpenConversation open(ConversationId id) {
        return open.computeIfAbsent(id, key -> new OpenConversation(key.toString(), agent.id()));
    }

    @Nullable
    OpenConversation ifOpen(ConversationId id) {
        return open.get(id);
    }

    boolean hasOpen(ConversationId id) {
        return open.containsKey(id);
    }

    Set<ConversationId> allOpen() {
        return Set.copyOf(open.keySet());
    }

    void forget(ConversationId id) {
        open.remove(id);
    }

    boolean hasOnScreen(DeskFrame.Queue frame) {
        return frame.equals(queueShown);
    }

    Uni<Void> show(DeskFrame.Queue frame) {
        queueShown = frame;
        return send(frame);
    }

    Uni<Void> send(DeskFrame frame) {
        return connection.sendText(writer.write(frame));
    }

    Uni<Void> sendAll(Collection<DeskFrame> frames) {
        return Multi.createFrom()
                .iterable(frames)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> askToMove(long afterMillis) {
        return inTurn(() -> send(new DeskFrame.Reconnect(afterMillis)));
    }

    @Override
    public Uni<Void> sendAway() {
        return inTurn(() -> close(GOING, "Going, connect again"));
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    Uni<Void> close(int code, String reason) {
        return connection.close(new CloseReason(code, reason));
    }
}
