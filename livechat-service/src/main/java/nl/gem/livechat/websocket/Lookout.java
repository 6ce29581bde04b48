package nl.gem.livechat.websocket;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.gem.kit.tracing.Traces;
import nl.gem.kit.wakeup.Background;
import nl.gem.kit.wakeup.WakeUpListener;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.AgentSessions;
import nl.gem.livechat.desk.ResidentTypes;
import nl.gem.livechat.desk.ResumeConversation;
import nl.gem.livechat.desk.SetPresence;
import nl.gem.livechat.plan.Plans;

/**
 * Tells the sockets of this process when to look: at a wake-up, after the listening connection was lost, and every few
 * seconds anyway, because a wake-up can be lost.
 */
@ApplicationScoped
class Lookout implements WakeUpListener {

    private static final int POLICY_VIOLATION = 1008;

    private final AgentSockets sockets;
    private final Screens screens;
    private final QueueBoard queueBoard;
    private final Background background;
    private final ResumeConversation resumeConversation;
    private final SetPresence setPresence;
    private final Traces traces;

    Lookout(
            AgentSockets sockets,
            Screens screens,
            QueueBoard queueBoard,
            Background background,
            ResumeConversation resumeConversation,
            SetPresence setPresence,
            Traces traces) {
        this.sockets = sockets;
        this.screens = screens;
        this.queueBoard = queueBoard;
        this.background = background;
        this.resumeConversation = resumeConversation;
        this.setPresence = setPresence;
        this.traces = traces;
    }

    @Override
    public void woken(String where) {
        if (sockets.isEmpty()) {
            return;
        }
        if (where.startsWith(AgentSessions.SIGNED_OUT)) {
            signedOut(where.substring(AgentSessions.SIGNED_OUT.length()));
        } else if (where.startsWith(AgentSessions.PUT_AWAY)) {
            putAway(where.substring(AgentSessions.PUT_AWAY.length()));
        } else if (where.equals(Plans.CHANGED)) {
            queueBoard.mayHaveChanged();
        } else {
            queueBoard.mayHaveChanged();
            ConversationId id = new ConversationId(UUID.fromString(where));
            background.run(() -> resumeConversation
                    .agentOf(id)
                    .invoke(agent -> look(id, agent))
                    .replaceWithVoid());
        }
    }

    @Override
    public void lookAtEverything() {
        background.run(this::sweep);
    }

    @Scheduled(every = "{gem.schedule.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        if (sockets.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        queueBoard.mayHaveChanged();
        return resumeConversation.of(sockets.agentIds()).invoke(this::lookAt).replaceWithVoid();
    }

    @Scheduled(every = "{gem.desk.heartbeat-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keepAlive() {
        return setPresence.keepAlive(sockets.process());
    }

    private void lookAt(List<ConversationId> ofOurAgents) {
        Set<ConversationId> all = new HashSet<>(ofOurAgents);
        sockets.all().forEach(socket -> all.addAll(socket.allOpen()));
        all.forEach(id -> background.run(() ->
                resumeConversation.agentOf(id).invoke(agent -> look(id, agent)).replaceWithVoid()));
    }

    /** The agent who has it sees it on every screen; who had it open hears what became of it. */
    private void look(ConversationId id, Optional<String> agentId) {
        sockets.all().stream()
                .filter(socket -> isOfInterest(socket, id, agentId))
                .forEach(socket -> background.run(() -> traces.show(
                        "Conversation",
                        () -> socket.onceInTurn(
                                id,
                                () -> isOfInterest(socket, id, agentId)
                                        ? screens.catchUp(socket, id)
                                        : Uni.createFrom().voidItem()))));
    }

    /** Asked again when its turn comes: by then it may have left the screen, and that was told. */
    private static boolean isOfInterest(AgentSocket socket, ConversationId id, Optional<String> agentId) {
        return socket.hasOpen(id) || agentId.filter(socket.agent().id()::equals).isPresent();
    }

    private void signedOut(String agentId) {
        sockets.of(agentId).forEach(socket -> background.run(() -> socket.close(POLICY_VIOLATION, "Signed out")));
    }

    private void putAway(String agentId) {
        DeskFrame frame = new DeskFrame.Presence("away");
        sockets.of(agentId).forEach(socket -> background.run(() -> socket.onceInTurn(frame, () -> socket.send(frame))));
    }

    void residentTypes(@Observes ResidentTypes signal) {
        ConversationId id = signal.id();
        DeskFrame frame = new DeskFrame.Typing(id.toString(), "resident");
        sockets.all().stream()
                .filter(socket -> {
                    OpenConversation open = socket.ifOpen(id);
                    return open != null && open.isShown();
                })
                .forEach(socket -> background.run(() -> socket.onceInTurn(frame, () -> socket.send(frame))));
    }
}
