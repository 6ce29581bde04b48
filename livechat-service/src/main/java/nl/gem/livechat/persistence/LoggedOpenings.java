package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.gem.kit.access.AccessEntry;
import nl.gem.kit.access.AccessLog;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.Openings;

/** Openings as entries of the access log. A team lead who opens one does so as an agent. */
@ApplicationScoped
class LoggedOpenings implements Openings {

    private static final String ROLE = "kcc-agent";
    private static final String ACTIVITY = "livechat: overgenomen gesprek geopend";

    @Override
    public Uni<Void> note(ConversationId id, Agent agent) {
        AccessEntry entry = new AccessEntry(agent.id(), agent.chatName(), ROLE, ACTIVITY, null, List.of(id.value()));
        return Panache.getSession().flatMap(session -> AccessLog.add(session, entry));
    }
}
