package nl.gem.livechat.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MovingTest extends LiveTest {

    private static final int GOING_AWAY = 1001;

    @Inject
    AgentSockets sockets;

    @Test
    void console_is_told_when_to_move_and_is_closed_as_by_a_server_that_goes() {
        String agent = "moves-" + conversation;
        Console console = console(Token.of(agent, "Lotte", "kcc-agent")).settle();

        sockets.of(agent).forEach(socket -> socket.askToMove(1_500).subscribe().with(told -> {}));
        assertThat(console.next(frame -> "reconnect".equals(frame.getString("type")))
                        .getLong("afterMillis"))
                .isEqualTo(1_500);

        sockets.of(agent).forEach(socket -> socket.sendAway().subscribe().with(gone -> {}));
        console.closedWith(GOING_AWAY);
    }
}
