package nl.gem.chatbot.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import nl.gem.chatbot.conversation.Author;
import nl.gem.chatbot.conversation.Choice;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Extras;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.conversation.RatingRequest;
import nl.gem.chatbot.handover.Handover;
import org.jspecify.annotations.Nullable;

/** Reads rows of the log's tables; the columns that it needs stand beside it. */
final class Rows {

    /** The conversation with its last handover; {@code c} and {@code h} are the aliases. */
    static final String CONVERSATION = """
        select c.conversation_id, c.language, c.owner, c.epoch, c.last_seq, c.text_bytes, c.training, c.notice_pending,
               c.assignment, c.agent_name, c.queue_position, c.wait_seconds, c.events_sent, c.events_seen,
               c.answer_by, c.rating_request,
               h.epoch as handover_epoch, h.after_seq, h.history_shared, h.notice_version, h.topic, h.requested_at,
               gem.gone_at(c.conversation_id) as gone_at
        from gem.conversation c
        left join gem.handover h on h.conversation_id = c.conversation_id and h.epoch = c.handover_epoch
        """;

    static final String MESSAGE =
            "select seq, author, kind, name, text, sent_at, client_id, reply_to, details from gem.message ";

    private Rows() {}

    static Conversation conversation(Row row) {
        return new Conversation(
                new ConversationId(row.getUUID("conversation_id")),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                Owner.valueOf(row.getString("owner")),
                row.getInteger("epoch"),
                row.getInteger("last_seq"),
                row.getInteger("text_bytes"),
                row.getBoolean("training"),
                row.getString("notice_pending"),
                row.getInteger("handover_epoch") == null ? null : handover(row),
                row.getInteger("assignment"),
                row.getString("agent_name"),
                row.getInteger("queue_position"),
                row.getInteger("wait_seconds"),
                row.getLong("events_sent"),
                row.getLong("events_seen"),
                instantOrNull(row, "answer_by"),
                RatingRequest.valueOf(row.getString("rating_request")));
    }

    static Handover handover(Row row) {
        return new Handover(
                row.getInteger("handover_epoch"),
                row.getInteger("after_seq"),
                row.getBoolean("history_shared"),
                row.getString("notice_version"),
                row.getString("topic"),
                instant(row, "requested_at"));
    }

    static Message message(Row row) {
        return new Message(
                row.getInteger("seq"),
                Author.valueOf(row.getString("author")),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("text"),
                instant(row, "sent_at"),
                row.getUUID("client_id"),
                row.getInteger("reply_to"),
                extras(row.getJsonObject("details")));
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    static JsonObject details(Extras extras) {
        JsonObject details = new JsonObject();
        if (extras.topic() != null) {
            details.put("topic", extras.topic());
        }
        if (!extras.links().isEmpty()) {
            JsonArray links = new JsonArray();
            extras.links()
                    .forEach(link -> links.add(
                            new JsonObject().put("title", link.title()).put("url", link.url())));
            details.put("links", links);
        }
        if (!extras.choices().isEmpty()) {
            JsonArray choices = new JsonArray();
            extras.choices()
                    .forEach(choice -> choices.add(
                            new JsonObject().put("topic", choice.topic()).put("title", choice.title())));
            details.put("choices", choices);
        }
        if (extras.offerHandover()) {
            details.put("offerHandover", true);
        }
        return details;
    }

    static Extras extras(@Nullable JsonObject details) {
        if (details == null || details.isEmpty()) {
            return Extras.NONE;
        }
        return new Extras(
                details.getString("topic"),
                objects(details, "links").stream()
                        .map(link -> new Link(link.getString("title"), link.getString("url")))
                        .toList(),
                objects(details, "choices").stream()
                        .map(choice -> new Choice(choice.getString("topic"), choice.getString("title")))
                        .toList(),
                details.getBoolean("offerHandover", false));
    }

    private static List<JsonObject> objects(JsonObject details, String name) {
        return details.getJsonArray(name, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
