package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.Conversations.Need;
import nl.gem.chatbot.conversation.Conversations.Rule;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Presence;
import nl.gem.chatbot.handover.Step;
import org.jspecify.annotations.Nullable;

/** Every change but the hot path: locks the conversation, lets a rule decide, and stores what the rule says, at once. */
@ApplicationScoped
class LogChange {

    private static final String LOCK = Rows.CONVERSATION + "where c.conversation_id = $1 for update of c";
    private static final String WAS_DONE = "select 1 from gem.command where conversation_id = $1 and client_id = $2";
    private static final String ALL = Rows.MESSAGE + "where conversation_id = $1 order by seq";
    private static final String OFFERED =
            Rows.MESSAGE + "where conversation_id = $1 and author = 'AGENT' and client_id = $2";
    private static final String PRESENCE =
            "select seen_at, active_at, gem.gem_now() as now from gem.resident_presence where conversation_id = $1";
    private static final String REFUSED =
            "select client_id, reason from gem.refused_offer where conversation_id = $1 and client_id = $2";

    private final Pool pool;
    private final StepWriter writer;

    LogChange(Pool pool, StepWriter writer) {
        this.pool = pool;
        this.writer = writer;
    }

    Uni<Changed> change(ConversationId id, @Nullable UUID command, Need need, Rule rule) {
        return pool.withTransaction(transaction -> read(transaction, id, command, need)
                        .flatMap(found -> {
                            if (found.conversation().isEmpty()) {
                                return Uni.createFrom().<Changed>item(new Changed.Missing());
                            }
                            return found.done()
                                    ? Uni.createFrom().<Changed>item(new Changed.Repeated())
                                    : apply(transaction, found.conversation().get(), found.log(), command, rule);
                        }))
                .onFailure(SqlStates::isUniqueViolation)
                .recoverWithItem(new Changed.Repeated());
    }

    private record Found(Optional<Conversation> conversation, boolean done, Log log) {}

    /** In one go: the server locks first, and each statement after it sees what was committed until then. */
    private static Uni<Found> read(SqlConnection transaction, ConversationId id, @Nullable UUID command, Need need) {
        return Uni.combine()
                .all()
                .unis(lock(transaction, id), wasDone(transaction, id, command), log(transaction, id, need))
                .with(Found::new);
    }

    private static Uni<Optional<Conversation>> lock(SqlConnection transaction, ConversationId id) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(id.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Rows::conversation));
    }

    private static Uni<Boolean> wasDone(SqlConnection transaction, ConversationId id, @Nullable UUID command) {
        return command == null
                ? Uni.createFrom().item(false)
                : transaction
                        .preparedQuery(WAS_DONE)
                        .execute(Tuple.of(id.value(), command))
                        .map(rows -> rows.size() > 0);
    }

    private Uni<Changed> apply(
            SqlConnection transaction, Conversation before, Log log, @Nullable UUID command, Rule rule) {
        Step step = rule.apply(before, log);
        return step.next().equals(before)
                ? Uni.createFrom().item(new Changed.Done(step))
                : writer.write(transaction, before, command, step).replaceWith(new Changed.Done(step));
    }

    private static Uni<Log> log(SqlConnection transaction, ConversationId id, Need need) {
        return switch (need) {
            case Need.Nothing nothing -> Uni.createFrom().item(Log.UNSEEN);
            case Need.Everything everything ->
                transaction
                        .preparedQuery(ALL)
                        .execute(Tuple.of(id.value()))
                        .map(rows -> new Log(messages(rows), Map.of()));
            case Need.SignsOfLife signs ->
                Uni.combine()
                        .all()
                        .unis(
                                transaction.preparedQuery(ALL).execute(Tuple.of(id.value())),
                                transaction.preparedQuery(PRESENCE).execute(Tuple.of(id.value())))
                        .with((rows, found) -> new Log(messages(rows), Map.of(), presence(found)));
            case Need.Offer offer -> {
                Tuple parameters = Tuple.of(id.value(), offer.clientId());
                yield Uni.combine()
                        .all()
                        .unis(
                                transaction.preparedQuery(OFFERED).execute(parameters),
                                transaction.preparedQuery(REFUSED).execute(parameters))
                        .with((placed, refused) -> new Log(messages(placed), reasons(refused)));
            }
        };
    }

    private static List<Message> messages(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Rows::message)
                .toList();
    }

    private static @Nullable Presence presence(RowSet<Row> rows) {
        for (Row row : rows) {
            return new Presence(Rows.instant(row, "seen_at"), Rows.instant(row, "active_at"), Rows.instant(row, "now"));
        }
        return null;
    }

    private static Map<UUID, String> reasons(RowSet<Row> rows) {
        Map<UUID, String> reasons = new HashMap<>();
        rows.forEach(row -> reasons.put(row.getUUID("client_id"), row.getString("reason")));
        return reasons;
    }
}
