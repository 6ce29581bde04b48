package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.desk.Agents;

/** Agents as rows. */
@ApplicationScoped
class StoredAgents implements Agents {

    @Override
    public Uni<Agent> signIn(Agent newcomer) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into gem.agent (id, chat_name) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, newcomer.id())
                        .setParameter(2, newcomer.chatName())
                        .executeUpdate()
                        .chain(() -> session.find(AgentEntity.class, newcomer.id()))
                        .map(AgentEntity::toAgent));
    }

    @Override
    public Uni<Boolean> knows(String agentId) {
        return Panache.getSession()
                .flatMap(session -> session.find(AgentEntity.class, agentId))
                .map(Objects::nonNull);
    }
}
