package nl.gem.livechat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurgeTest extends LiveTest {

    private final UUID offer = UUID.randomUUID();

    @Inject
    @SuppressWarnings("NullAway.Init")
    DeskJobs jobs;

    @Test
    void content_of_a_closed_conversation_goes_once_every_offer_is_answered_and_its_numbers_stay() throws Throwable {
        Console console = serving(Token.SANNE).say(conversation, offer, "tot ziens");
        console.send(Console.frame("note", conversation)
                .put("clientId", UUID.randomUUID().toString())
                .put("text", "klaar"));
        console.close(conversation, UUID.randomUUID()).next("ack", conversation);

        VertxContextSupport.subscribeAndAwait(jobs::purge);
        assertThat(Rows.count("live_message", conversation)).isEqualTo(3);

        JsonObject refused = new JsonObject().put("clientId", offer.toString()).put("reason", "ended");
        chatbot.send(conversation, 3, "bericht-geweigerd", refused);
        console.next("refused", conversation);
        VertxContextSupport.subscribeAndAwait(jobs::purge);

        assertThat(Rows.count("live_message", conversation)).isZero();
        assertThat(Rows.count("live_offer", conversation)).isZero();
        assertThat(Rows.count("live_note", conversation)).isZero();
        assertThat(Rows.of(conversation, "topic")).isEqualTo("null");
        assertThat(Rows.of(conversation, "events_in")).isEqualTo("3");
        assertThat(Rows.of(conversation, "handover_epoch")).isEqualTo("2");
    }
}
