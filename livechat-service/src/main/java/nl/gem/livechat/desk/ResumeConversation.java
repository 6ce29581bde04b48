package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Message;

/**
 * Everything that a socket has not had yet of a conversation: after a wake-up, a reconnect or a lost message alike.
 * State and content are read in one transaction, under the lock that every change takes, so they belong together.
 */
@ApplicationScoped
public class ResumeConversation {

    private final LiveConversations conversations;
    private final Transcripts transcripts;
    private final Assignments assignments;
    private final Openings openings;

    ResumeConversation(
            LiveConversations conversations, Transcripts transcripts, Assignments assignments, Openings openings) {
        this.conversations = conversations;
        this.transcripts = transcripts;
        this.assignments = assignments;
        this.openings = openings;
    }

    /**
     * What the screen lacks; when it is about to see the conversation for the first time, that is written down too.
     *
     * @param shown the assignment under which this screen shows it already; 0 when it does not
     */
    @WithTransaction
    public Uni<ConversationView> after(ConversationId id, Agent agent, int seq, int note, int shown) {
        return conversations.lock(id).flatMap(now -> {
            if (!now.isOpenTo(agent.id())) {
                return Uni.createFrom().item(new ConversationView(now, List.of(), List.of()));
            }
            boolean opening = now.handover().assignment() != shown;
            return opening ? openings.note(id, agent).chain(() -> content(now, seq, note)) : content(now, seq, note);
        });
    }

    /** How things are, without anything that was said. */
    @WithTransaction
    public Uni<LiveConversation> state(ConversationId id) {
        return conversations.lock(id);
    }

    private Uni<ConversationView> content(LiveConversation now, int seq, int note) {
        return transcripts
                .messages(now.id(), seq)
                .flatMap(messages ->
                        transcripts.notes(now.id(), note).map(notes -> new ConversationView(now, messages, notes)));
    }

    /** What became of an offer that was placed; empty when the conversation is not this agent's any more. */
    @WithTransaction
    public Uni<Optional<Message>> placed(ConversationId id, String agentId, UUID clientId) {
        return conversations
                .lock(id)
                .flatMap(now -> now.isOpenTo(agentId)
                        ? transcripts.message(id, clientId)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** The agent who has it now. */
    @WithSession
    public Uni<Optional<String>> agentOf(ConversationId id) {
        return assignments.agentOf(id);
    }

    /** The conversations that these agents have now. */
    @WithSession
    public Uni<List<ConversationId>> of(Collection<String> agentIds) {
        return agentIds.isEmpty() ? Uni.createFrom().item(List.of()) : assignments.of(agentIds);
    }
}
