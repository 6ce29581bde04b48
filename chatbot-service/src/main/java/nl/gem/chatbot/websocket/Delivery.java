package nl.gem.chatbot.websocket;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Conversations.Head;
import nl.gem.chatbot.conversation.TypingListener;
import nl.gem.kit.tracing.Traces;
import nl.gem.kit.wakeup.WakeUpListener;
import org.jboss.logging.Logger;

/**
 * Brings every open socket up to date, always in the same way: everything after the last seq that it has. A wake-up says
 * when to look; the sweep looks anyway, since a wake-up can be lost.
 */
@ApplicationScoped
class Delivery implements WakeUpListener, TypingListener {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Conversations conversations;
    private final Sessions sessions;
    private final Refusals refusals;
    private final Traces traces;

    Delivery(Conversations conversations, Sessions sessions, Refusals refusals, Traces traces) {
        this.conversations = conversations;
        this.sessions = sessions;
        this.refusals = refusals;
        this.traces = traces;
    }

    /** Sends what this socket lacks. Runs inside the session's queue. */
    Uni<Void> catchUp(Session session) {
        ConversationId id = session.conversation();
        if (id == null) {
            return Uni.createFrom().voidItem();
        }
        return conversations.find(id).flatMap(found -> {
            if (found.isEmpty()) {
                sessions.forget(session);
                return Uni.createFrom().failure(new FrameRefused(ErrorCode.NOT_FOUND, null));
            }
            return conversations
                    .after(id, session.cursor())
                    .flatMap(session::sendMessages)
                    .chain(() -> session.sendState(found.get()));
        });
    }

    /** Sends what this socket lacks of what stands before a seq. */
    Uni<Void> catchUpBefore(int seq, Session session, ConversationId id) {
        if (session.cursor() >= seq - 1) {
            return Uni.createFrom().voidItem();
        }
        return conversations
                .after(id, session.cursor())
                .flatMap(messages -> session.sendMessages(
                        messages.stream().filter(message -> message.seq() < seq).toList()));
    }

    /** The place is an id and what happened: a last seq, a seq and {@code state}, or {@code erased}. */
    @Override
    public void woken(String where) {
        String[] words = where.split(" ", 3);
        ConversationId id = new ConversationId(UUID.fromString(words[0]));
        boolean onlyMessages = words.length == 2 && !words[1].equals("erased");
        for (Session session : sessions.showing(id)) {
            queue(session, onlyMessages ? Integer.parseInt(words[1]) : Integer.MAX_VALUE);
        }
    }

    @Override
    public void lookAtEverything() {
        sessions.all().forEach(session -> queue(session, Integer.MAX_VALUE));
    }

    @Override
    public void agentIsTyping(ConversationId id) {
        sessions.showing(id)
                .forEach(session -> session.send(new ServerFrame.Typing("agent"))
                        .subscribe()
                        .with(sent -> {}, failure -> {}));
    }

    /** Looks at every conversation that is open here, in one query. */
    @Scheduled(every = "{gem.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Collection<Session> open = sessions.all();
        List<ConversationId> ids = open.stream()
                .map(Session::conversation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return conversations
                .heads(ids)
                .invoke(heads -> queueWhoIsBehind(open, heads))
                .replaceWithVoid();
    }

    private void queueWhoIsBehind(Collection<Session> open, List<Head> heads) {
        Map<ConversationId, Head> byId = heads.stream().collect(Collectors.toMap(Head::id, Function.identity()));
        for (Session session : open) {
            ConversationId id = session.conversation();
            Head head = id == null ? null : byId.get(id);
            if (id != null && (head == null || head.lastSeq() > session.cursor() || head.epoch() != session.epoch())) {
                queue(session, Integer.MAX_VALUE);
            }
        }
    }

    private void queue(Session session, int lastSeq) {
        traces.show(
                        "Messages",
                        () -> session.inOrder(() ->
                                session.cursor() >= lastSeq ? Uni.createFrom().voidItem() : catchUp(session)))
                .onFailure(FrameRefused.class)
                .recoverWithUni(gone -> refusals.tell(session, (FrameRefused) gone))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("A delivery waits for the next look: %s", failure.getClass()));
    }
}
