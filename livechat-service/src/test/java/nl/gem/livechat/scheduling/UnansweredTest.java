package nl.gem.livechat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnansweredTest extends LiveTest {

    private final String agent = "slow-" + conversation;
    private final String token = Token.of(agent, "Lotte", "kcc-agent");

    @Inject
    @SuppressWarnings("NullAway.Init")
    DeskJobs jobs;

    @Test
    void agent_who_does_not_answer_in_time_loses_it_and_looks_available_no_more() throws Throwable {
        Console console = serving(token);
        console.send(new JsonObject().put("type", "presence").put("status", "available"))
                .settle();
        assertThat(returnsAt(console)).isEqualTo(since("confirmed_at").plus(Duration.ofMinutes(2)));

        timePasses("1 minute 55 seconds");
        VertxContextSupport.subscribeAndAwait(jobs::agentsWhoDoNotAnswer);
        assertThat(Rows.of(conversation, "state")).isEqualTo("CONFIRMED");
        timePasses("5 seconds");

        assertThat(console.next("left", conversation).getString("reason")).isEqualTo("unanswered");
        assertThat(console.next("presence").getString("status")).isEqualTo("away");
        assertThat(chatbot.next(conversation, "medewerker-vertrokken").data().getString("reason"))
                .isEqualTo("gone");
        assertThat(Rows.one("select status from gem.agent_session where agent_id = '" + agent + "'"))
                .isEqualTo("AWAY");
        assertThat(console.inQueue(conversation).getString("waitingSince")).isEqualTo("2026-06-01T10:00:00Z");
    }

    @Test
    void each_message_of_the_resident_is_owed_an_answer_until_the_agent_says_something() {
        Console console = serving(token);
        assertThat(returnsAt(console)).isNotNull();

        console.say(conversation, UUID.randomUUID(), "Goedemorgen");
        assertThat(console.next("due", conversation).containsKey("returnsAt")).isFalse();
        chatbot.place(conversation, 3, 4, "hallo");
        assertThat(returnsAt(console)).isEqualTo(since("owed_since").plus(Duration.ofMinutes(5)));

        timePasses("5 minutes");
        assertThat(console.next("left", conversation).getString("reason")).isEqualTo("unanswered");
    }

    private Instant returnsAt(Console console) {
        return Instant.parse(console.next("due", conversation).getString("returnsAt"));
    }

    private Instant since(String column) {
        return Instant.parse(Rows.of(
                conversation, "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    /** For this conversation only: the agent's sockets live on. */
    private void timePasses(String interval) {
        Rows.one("update gem.live_conversation set owed_since = owed_since - interval '" + interval
                + "' where conversation_id = '" + conversation + "'");
    }
}
