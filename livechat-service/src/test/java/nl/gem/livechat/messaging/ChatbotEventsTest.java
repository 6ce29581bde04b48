package nl.gem.livechat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.gem.livechat.stack.Ids;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChatbotEventsTest extends LiveTest {

    private static final int A_MEGABYTE = 1_000_000;
    /** In one request of a producer, with a key and no headers: it leaves no room for those of a dead letter. */
    private static final int AS_MUCH_AS_FITS = 1_048_400;

    @Test
    void request_becomes_a_row_that_waits_and_its_history() {
        waiting();

        assertThat(Rows.of(conversation, "topic")).isEqualTo("paspoort");
        assertThat(Rows.count("live_message", conversation)).isEqualTo(3);
    }

    @Test
    void request_without_history_stores_no_word_of_what_was_said() {
        chatbot.request(conversation, 1, false);
        chatbot.place(conversation, 2, 4, "hallo");

        soon(() -> assertThat(Rows.count("live_message", conversation)).isEqualTo(1));
        assertThat(Rows.of(conversation, "topic")).isEqualTo("null");
    }

    @Test
    void event_that_comes_twice_changes_nothing() {
        waiting();
        chatbot.place(conversation, 2, 4, "eerste");
        chatbot.place(conversation, 2, 4, "tweede");
        chatbot.place(conversation, 3, 5, "derde");

        soon(() -> assertThat(Rows.of(conversation, "replica_length")).isEqualTo("5"));
        assertThat(Rows.one("select string_agg(text, ',' order by seq) from gem.live_message where seq > 3"
                        + " and conversation_id = '" + conversation + "'"))
                .isEqualTo("eerste,derde");
    }

    @Test
    void gap_asks_the_chatbot_once_for_what_is_missing() {
        waiting();
        chatbot.place(conversation, 2, 6, "te vroeg");
        chatbot.place(conversation, 3, 7, "ook te vroeg");

        assertThat(chatbot.next(conversation, "herhaling-gevraagd").data())
                .isEqualTo(new JsonObject().put("fromSeq", 4));
        chatbot.place(conversation, 4, 4, "op tijd");
        soon(() -> assertThat(Rows.of(conversation, "replica_length")).isEqualTo("4"));
        assertThat(chatbot.of(conversation, "herhaling-gevraagd")).hasSize(1);
    }

    @Test
    void poison_goes_to_the_dead_letters_uses_up_its_number_and_is_asked_for_again() {
        waiting();
        chatbot.send(conversation, 2, "bericht-geplaatst", new JsonObject().put("seq", "niet een getal"));
        chatbot.send(conversation, 3, "onbekend-soort", new JsonObject());
        chatbot.place(conversation, 4, 4, "gewoon");

        soon(() -> assertThat(Rows.of(conversation, "replica_length")).isEqualTo("4"));
        soon(() -> assertThat(chatbot.on("gem.handover.dlq", conversation.toString()))
                .hasSize(2));
        assertThat(chatbot.next(conversation, "herhaling-gevraagd").sequence()).isEqualTo(1);
        assertThat(Rows.of(conversation, "events_in")).isEqualTo("4");
    }

    @Test
    void broken_json_goes_to_the_dead_letters_with_a_class_of_reason_and_no_word_of_it() {
        waiting();
        chatbot.sendRaw(
                "gem.handover",
                conversation.toString(),
                2,
                "nl.gesprekken.bericht-geplaatst",
                "{\"seq\":4,\"text\":\"ik heet Jansen");

        soon(() -> assertThat(chatbot.on("gem.handover.dlq", conversation.toString()))
                .hasSize(1));
        Map<String, String> headers = chatbot.on("gem.handover.dlq", conversation.toString())
                .getFirst()
                .headers();
        assertThat(headers)
                .containsEntry("dead-letter-reason", "data")
                .containsOnlyKeys(
                        "dead-letter-reason",
                        "dead-letter-topic",
                        "dead-letter-partition",
                        "dead-letter-offset",
                        "ce_type",
                        "ce_id",
                        "ce_sequence");
    }

    @Test
    void event_of_a_megabyte_is_a_dead_letter_and_does_not_stop_the_topic() {
        waiting();
        chatbot.place(conversation, 2, 4, "x".repeat(A_MEGABYTE));
        chatbot.sendBare("gem.handover", conversation.toString(), new byte[AS_MUCH_AS_FITS]);
        chatbot.place(conversation, 3, 4, "gewoon");

        soon(() -> assertThat(Rows.of(conversation, "replica_length")).isEqualTo("4"));
        soon(() -> assertThat(chatbot.on("gem.handover.dlq", conversation.toString()))
                .extracting(letter -> letter.headers().get("dead-letter-reason"))
                .containsExactly("data", "envelope"));
        assertThat(chatbot.next(conversation, "herhaling-gevraagd").data())
                .isEqualTo(new JsonObject().put("fromSeq", 4));
    }

    @Test
    void record_without_a_conversation_does_not_stop_the_topic() {
        chatbot.sendRaw("gem.handover", "geen-id", 1, "nl.gesprekken.bericht-geplaatst", "{}");
        waiting();

        assertThat(chatbot.on("gem.handover.dlq", "geen-id")).hasSizeLessThan(2);
    }

    @Test
    void erasing_takes_every_row_and_nothing_comes_back() {
        waiting();
        chatbot.erase(conversation, 2);
        soon(() -> assertThat(Rows.everywhere(conversation)).isZero());

        chatbot.request(conversation, 3, true);
        UUID next = Ids.now();
        chatbot.request(next, 1, true);
        chatbot.place(conversation, 4, 4, "te laat");

        soon(() -> assertThat(Rows.count("live_message", next)).isEqualTo(3));
        soon(() -> assertThat(Rows.everywhere(conversation)).isZero());
        assertThat(chatbot.on("gem.handover.dlq", conversation.toString())).isEmpty();
    }

    @Test
    void erasing_of_what_was_never_here_is_remembered() {
        chatbot.erase(conversation, 0);
        chatbot.request(conversation, 1, true);
        chatbot.send(conversation, 2, "onbekend-soort", new JsonObject());

        soon(() -> assertThat(chatbot.on("gem.handover.dlq", conversation.toString()))
                .hasSize(1));
        assertThat(Rows.everywhere(conversation)).isZero();
        assertThat(chatbot.of(conversation, "herhaling-gevraagd")).isEmpty();
    }

    @Test
    void event_of_an_expired_or_future_conversation_is_dropped_and_no_dead_letter() {
        UUID expired = Ids.old(Duration.ofDays(29));
        UUID future = Ids.at(Instant.now().plus(Duration.ofHours(1)));
        for (UUID id : new UUID[] {expired, future}) {
            chatbot.request(id, 1, true);
            chatbot.send(id, 2, "onbekend-soort", new JsonObject());
        }

        for (UUID id : new UUID[] {expired, future}) {
            soon(() -> assertThat(chatbot.on("gem.handover.dlq", id.toString())).hasSize(1));
            assertThat(Rows.everywhere(id)).isZero();
        }
    }

    @Test
    void resident_hears_the_place_in_the_queue() {
        waiting();

        JsonObject told = chatbot.next(conversation, "wachtrij-gewijzigd").data();

        assertThat(told.getLong("handoverEpoch")).isEqualTo(2);
        assertThat(told.getInteger("position")).isPositive();
    }

    @Test
    void desk_says_that_it_is_open() {
        soon(() -> assertThat(chatbot.on("gem.livechat", "availability")).isNotEmpty());

        JsonObject said = chatbot.on("gem.livechat", "availability").getFirst().data();
        assertThat(said.getBoolean("open")).isTrue();
        assertThat(said.getInteger("waiting")).isNotNegative();
    }
}
