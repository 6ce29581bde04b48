package nl.gem.livechat.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.gem.livechat.conversation.Agent;

/** An agent's row: staff data, not partitioned. */
@Entity(name = "Agent")
@Table(name = "agent")
class AgentEntity {

    @Id
    String id;

    @Column(name = "chat_name")
    String chatName;

    AgentEntity() {}

    Agent toAgent() {
        return new Agent(id, chatName);
    }
}
