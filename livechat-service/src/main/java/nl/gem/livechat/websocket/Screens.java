package nl.gem.livechat.websocket;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.ResumeConversation;
import nl.gem.livechat.plan.LivePlan;

/** Brings a screen up to date: always the same act, whatever was the reason to look. */
@ApplicationScoped
class Screens {

    private final ResumeConversation resumeConversation;
    private final LivePlan livePlan;

    Screens(ResumeConversation resumeConversation, LivePlan livePlan) {
        this.resumeConversation = resumeConversation;
        this.livePlan = livePlan;
    }

    /** Sends what this socket lacks of the conversation. To be called in the socket's turn. */
    Uni<Void> catchUp(AgentSocket socket, ConversationId id) {
        OpenConversation open = socket.open(id);
        return resumeConversation
                .after(id, socket.agent(), open.seq(), open.note(), open.shownAssignment())
                .map(view -> open.catchUp(view, livePlan.now().patience()))
                .invoke(() -> forgetIfDone(socket, id, open))
                .flatMap(socket::sendAll);
    }

    private static void forgetIfDone(AgentSocket socket, ConversationId id, OpenConversation open) {
        if (open.isDone()) {
            socket.forget(id);
        }
    }
}
