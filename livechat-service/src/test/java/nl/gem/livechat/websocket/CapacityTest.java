package nl.gem.livechat.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.Ids;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CapacityTest extends LiveTest {

    private static final int MANY = 12;

    private final String agent = "busy-" + conversation;
    private final String token = Token.of(agent, "Lotte", "kcc-agent");

    @Test
    void many_accepts_at_once_never_exceed_what_an_agent_can_have() {
        List<UUID> waiting = Stream.generate(Ids::now).limit(MANY).toList();
        waiting.forEach(id -> chatbot.request(id, 1, true));
        waiting.forEach(id -> soon(() -> assertThat(Rows.of(id, "state")).isEqualTo("WAITING")));
        List<Console> tabs = new ArrayList<>();
        waiting.forEach(id -> tabs.add(console(token)));

        for (int i = 0; i < MANY; i++) {
            tabs.get(i).accept(waiting.get(i));
        }
        tabs.forEach(Console::settle);

        assertThat(active()).isEqualTo(DeskPlan.STANDARD_CAPACITY);
        long refused = 0;
        for (int i = 0; i < MANY; i++) {
            refused += tabs.get(i).rest(waiting.get(i)).stream()
                    .filter(frame -> "full".equals(frame.getString("code")))
                    .count();
        }
        assertThat(refused).isEqualTo(MANY - DeskPlan.STANDARD_CAPACITY);
    }

    @Test
    void agent_who_closes_one_can_have_the_next_and_accepting_again_needs_no_place() {
        Console console = serving(token);
        List<UUID> others =
                Stream.generate(Ids::now).limit(DeskPlan.STANDARD_CAPACITY).toList();
        others.forEach(id -> chatbot.request(id, 1, true));
        others.forEach(id -> soon(() -> assertThat(Rows.of(id, "state")).isEqualTo("WAITING")));
        others.forEach(console::accept);
        assertThat(console.next("error", others.getLast()).getString("code")).isEqualTo("full");

        console.accept(conversation).next("accepted", conversation);
        console.close(conversation, UUID.randomUUID()).next("ack", conversation);
        console.accept(others.getLast()).settle();

        assertThat(Rows.of(others.getLast(), "agent_id")).isEqualTo(agent);
        assertThat(active()).isEqualTo(DeskPlan.STANDARD_CAPACITY);
    }

    private int active() {
        return Integer.parseInt(Rows.one("select count(*) from gem.live_conversation"
                + " where state in ('CLAIMED', 'CONFIRMED') and agent_id = '" + agent + "'"));
    }
}
