package nl.gem.livechat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import nl.gem.livechat.desk.ReadOverview;
import nl.gem.livechat.desk.ThisProcess;
import nl.gem.livechat.queue.Handling;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemainingAgentsTest extends LiveTest {

    private static final UUID ELSEWHERE = UUID.randomUUID();

    @Inject
    ReadOverview overview;

    @Inject
    ThisProcess process;

    @AfterEach
    void nobodyIsElsewhere() {
        Rows.one("delete from gem.agent_session where process = '" + ELSEWHERE + "'");
    }

    @Test
    void only_agents_with_a_socket_elsewhere_remain_when_this_process_stops() {
        String agent = "stays-" + conversation;
        console(Token.of(agent, "Mila", "kcc-agent"))
                .send(new JsonObject().put("type", "presence").put("status", "available"));
        soon(() -> assertThat(sockets(agent, process.id())).isEqualTo("1"));
        int there = agents(overview::pace);
        int before = agents(overview::paceWithoutUs);
        assertThat(there).isGreaterThan(before);

        Rows.one("insert into gem.agent_session (id, agent_id, process, status, heartbeat_at) values ('"
                + UUID.randomUUID() + "', '" + agent + "', '" + ELSEWHERE + "', 'AVAILABLE', now())");

        assertThat(agents(overview::paceWithoutUs)).isEqualTo(before + 1);
        assertThat(agents(overview::pace)).isEqualTo(there);
    }

    private static String sockets(String agent, UUID at) {
        return Rows.one("select count(*) from gem.agent_session where status = 'AVAILABLE' and agent_id = '" + agent
                + "' and process = '" + at + "'");
    }

    private static int agents(Supplier<Uni<Handling>> read) {
        try {
            return VertxContextSupport.subscribeAndAwait(read).agents();
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
