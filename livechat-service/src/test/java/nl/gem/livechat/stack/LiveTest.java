package nl.gem.livechat.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;

/** What tests of the edges share: a chatbot, consoles that close after the test, and a conversation of their own. */
@QuarkusTestResource(Stack.class)
public abstract class LiveTest {

    @TestHTTPResource("/desk")
    protected URI deskAddress = URI.create("");

    protected final UUID conversation = Ids.now();
    protected Chatbot chatbot = new Chatbot(Stack.bootstrapServers());
    private final List<Console> consoles = new ArrayList<>();

    /** No test meets the conversations of another, in the queue or as part of what an agent can have. */
    @AfterEach
    void closeAll() {
        consoles.forEach(Console::close);
        chatbot.close();
        Rows.one("update gem.live_conversation set state = 'CLOSED', end_reason = 'ended', closed_at = now()"
                + " where state in ('WAITING', 'CLAIMED', 'CONFIRMED')");
    }

    protected URI desk() {
        return URI.create(deskAddress.toString().replaceFirst("^http", "ws"));
    }

    protected Console console(String token) {
        Console console = Console.open(desk(), token);
        consoles.add(console);
        return console;
    }

    /** A conversation that waits, with three messages of history. */
    protected void waiting() {
        chatbot.request(conversation, 1, true);
        soon(() -> assertThat(Rows.of(conversation, "state")).isEqualTo("WAITING"));
    }

    /** A console that has the conversation, confirmed, with its history. */
    protected Console serving(String token) {
        waiting();
        Console console = console(token).accept(conversation);
        chatbot.next(conversation, "medewerker-toegetreden");
        chatbot.confirm(conversation, 2, 1);
        console.next("accepted", conversation);
        return console;
    }

    protected static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
