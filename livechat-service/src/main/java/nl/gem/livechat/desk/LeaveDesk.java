package nl.gem.livechat.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.Assignments.Abandoned;

/** An agent signs out: every socket closes, and the conversations wait again at once. */
@ApplicationScoped
public class LeaveDesk {

    private final SetPresence setPresence;
    private final ResumeConversation resumeConversation;
    private final LeaveConversation leaveConversation;

    LeaveDesk(SetPresence setPresence, ResumeConversation resumeConversation, LeaveConversation leaveConversation) {
        this.setPresence = setPresence;
        this.resumeConversation = resumeConversation;
        this.leaveConversation = leaveConversation;
    }

    /** Each conversation in a transaction of its own; one that is missed is found by the look for agents who are gone. */
    public Uni<Void> leave(String agentId) {
        return setPresence
                .signOut(agentId)
                .chain(() -> resumeConversation.of(Set.of(agentId)))
                .flatMap(ids -> leaveAll(ids, agentId));
    }

    private Uni<Void> leaveAll(List<ConversationId> ids, String agentId) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> leaveConversation.leaveIfGone(new Abandoned(id, agentId)))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
