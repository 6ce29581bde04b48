package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.handover.EventFormat;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.handover.Step;
import nl.gem.kit.outbox.Outbox;
import nl.gem.kit.outbox.OutboxEntry;
import nl.gem.kit.wakeup.Hint;
import org.jspecify.annotations.Nullable;

/** Stores what a rule decided, in the transaction that holds the conversation's lock, and wakes the screens. */
@ApplicationScoped
class StepWriter {

    private static final String UPDATE = """
        update gem.conversation
        set owner = $2, epoch = $3, last_seq = $4, text_bytes = $5, training = $6, notice_pending = $7,
            handover_epoch = $8, assignment = $9, agent_name = $10, queue_position = $11, wait_seconds = $12,
            events_sent = $13, events_seen = $14, answer_by = $15, rating_request = $16
        where conversation_id = $1\
        """;
    private static final String APPEND = """
        insert into gem.message
            (conversation_id, seq, author, kind, name, text, sent_at, client_id, reply_to, details)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)\
        """;
    private static final String AGREE = """
        insert into gem.handover
            (conversation_id, epoch, after_seq, history_shared, notice_version, topic, requested_at)
        values ($1, $2, $3, $4, $5, $6, $7)\
        """;
    private static final String PRESENT = """
        insert into gem.resident_presence (conversation_id, seen_at, active_at)
        values ($1, gem.gem_now(), gem.gem_now())
        on conflict (conversation_id) do update set seen_at = excluded.seen_at, active_at = excluded.active_at\
        """;
    private static final String REFUSE =
            "insert into gem.refused_offer (conversation_id, client_id, reason) values ($1, $2, $3)";
    private static final String COMMAND = "insert into gem.command (conversation_id, client_id) values ($1, $2)";
    private static final String WAKE = "select pg_notify('gem', $1)";

    private final EventFormat format;

    StepWriter(EventFormat format) {
        this.format = format;
    }

    /** All in one go: the server carries the statements out in this order, and does not wait for us in between. */
    Uni<Void> write(SqlConnection transaction, Conversation before, @Nullable UUID command, Step step) {
        Conversation next = step.next();
        UUID id = next.id().value();
        Handover agreed = step.agreed();
        List<Uni<Void>> statements = List.of(
                run(transaction, UPDATE, List.of(state(next))),
                run(
                        transaction,
                        APPEND,
                        step.appended().stream().map(m -> message(id, m)).toList()),
                run(transaction, AGREE, agreed == null ? List.of() : List.of(agreed(id, agreed))),
                run(transaction, PRESENT, agreed == null ? List.of() : List.of(Tuple.of(id))),
                run(
                        transaction,
                        REFUSE,
                        step.refused().entrySet().stream()
                                .map(refusal -> Tuple.of(
                                        id, refusal.getKey(), refusal.getValue().name()))
                                .toList()),
                run(transaction, COMMAND, command == null ? List.of() : List.of(Tuple.of(id, command))),
                Outbox.append(transaction, events(before, step)),
                run(transaction, WAKE, List.of(Tuple.of(Hint.toLook(id + " " + next.lastSeq() + " state")))));
        return Uni.join().all(statements).andFailFast().replaceWithVoid();
    }

    private static Uni<Void> run(SqlConnection transaction, String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(statement).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple state(Conversation next) {
        return Tuple.tuple()
                .addUUID(next.id().value())
                .addString(next.owner().name())
                .addInteger(next.epoch())
                .addInteger(next.lastSeq())
                .addInteger(next.textBytes())
                .addBoolean(next.training())
                .addString(next.noticePending())
                .addInteger(next.handover() == null ? 0 : next.handover().epoch())
                .addInteger(next.assignment())
                .addString(next.agentName())
                .addInteger(next.queuePosition())
                .addInteger(next.waitSeconds())
                .addLong(next.eventsSent())
                .addLong(next.eventsSeen())
                .addOffsetDateTime(
                        next.answerBy() == null ? null : next.answerBy().atOffset(ZoneOffset.UTC))
                .addString(next.ratingRequest().name());
    }

    private static Tuple message(UUID id, Message message) {
        return Tuple.tuple()
                .addUUID(id)
                .addInteger(message.seq())
                .addString(message.author().name())
                .addString(message.kind().name())
                .addString(message.name())
                .addString(message.text())
                .addOffsetDateTime(message.sentAt().atOffset(ZoneOffset.UTC))
                .addUUID(message.clientId())
                .addInteger(message.replyTo())
                .addValue(Rows.details(message.extras()));
    }

    private static Tuple agreed(UUID id, Handover handover) {
        return Tuple.tuple()
                .addUUID(id)
                .addInteger(handover.epoch())
                .addInteger(handover.afterSeq())
                .addBoolean(handover.historyShared())
                .addString(handover.noticeVersion())
                .addString(handover.topic())
                .addOffsetDateTime(handover.requestedAt().atOffset(ZoneOffset.UTC));
    }

    private List<OutboxEntry> events(Conversation before, Step step) {
        List<HandoverEvent> events = step.events();
        return IntStream.range(0, events.size())
                .mapToObj(i -> new OutboxEntry(
                        before.id().value(),
                        format.topic(),
                        format.type(events.get(i)),
                        before.eventsSent() + i + 1,
                        new JsonObject(format.data(events.get(i)))))
                .toList();
    }
}
