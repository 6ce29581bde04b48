package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.handover.EventFormat;
import nl.gem.kit.erasure.KeyedHash;
import nl.gem.kit.outbox.Outbox;
import nl.gem.kit.outbox.OutboxEntry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The conversations of the chatbot's database, under row-level security. */
@ApplicationScoped
class ConversationsInPostgres implements Conversations {

    private static final String START = """
        with made as (
            insert into gem.conversation (conversation_id, token_hash, language, owner, epoch)
            values (gem.new_conversation_id(), $1, $2, 'GEM', 1)
            returning conversation_id),
        origin as (
            insert into gem.request_origin (conversation_id, network)
            select conversation_id, $3::text::cidr from made where $3::text is not null)
        select conversation_id, gem.gone_at(conversation_id) as gone_at from made\
        """;
    private static final String OPEN = Rows.CONVERSATION + "where c.conversation_id = $1 and c.token_hash = $2";
    private static final String FIND = Rows.CONVERSATION + "where c.conversation_id = $1";
    private static final String AFTER = Rows.MESSAGE + "where conversation_id = $1 and seq > $2 order by seq";
    private static final String TOPIC = """
        select details->>'topic' as topic from gem.message
        where conversation_id = $1 and seq <= $2 and details->>'topic' is not null
        order by seq desc limit 1\
        """;
    private static final String HEADS =
            "select conversation_id, last_seq, epoch from gem.conversation where conversation_id = any($1)";
    private static final String OUTLIVED = """
        select conversation_id from gem.conversation
        where conversation_id < gem.uuid7_floor(gem.gem_now() - interval '24 hours') and owner <> 'CLOSED'
        order by conversation_id limit $1::int\
        """;
    private static final String LOCK = "select events_sent from gem.conversation where conversation_id = $1 for update";
    private static final String ERASE = "select gem.erase_conversation($1)";
    private static final String REMEMBER = """
        insert into gem.erased (id_hash, day) values ($1, gem.day_of($2))
        on conflict (id_hash) do nothing\
        """;
    private static final String WAKE = "select pg_notify('gem', $1::uuid::text || ' erased')";

    private final Pool pool;
    private final LogAppend append;
    private final LogChange change;
    private final EventFormat format;
    private final Patience patience;
    private final KeyedHash hash;

    ConversationsInPostgres(
            Pool pool,
            LogAppend append,
            LogChange change,
            EventFormat format,
            Patience patience,
            @ConfigProperty(name = "gem.erasure-key") String erasureKey) {
        this.pool = pool;
        this.append = append;
        this.change = change;
        this.format = format;
        this.patience = patience;
        this.hash = new KeyedHash(erasureKey);
    }

    @Override
    public Uni<Opened> start(Language language, byte[] tokenHash, @Nullable String network) {
        String code = language.code();
        return patience.with(pool.preparedQuery(START).execute(Tuple.of(Buffer.buffer(tokenHash), code, network)))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    ConversationId id = new ConversationId(row.getUUID("conversation_id"));
                    return new Opened(Conversation.started(id, language), Rows.instant(row, "gone_at"));
                });
    }

    @Override
    public Uni<Optional<Opened>> open(ConversationId id, byte[] tokenHash) {
        return one(
                OPEN,
                Tuple.of(id.value(), Buffer.buffer(tokenHash)),
                row -> new Opened(Rows.conversation(row), Rows.instant(row, "gone_at")));
    }

    @Override
    public Uni<Optional<Conversation>> find(ConversationId id) {
        return one(FIND, Tuple.of(id.value()), Rows::conversation);
    }

    @Override
    public Uni<Optional<String>> topicUpTo(ConversationId id, int seq) {
        return one(TOPIC, Tuple.of(id.value(), seq), row -> row.getString("topic"));
    }

    @Override
    public Uni<List<Message>> after(ConversationId id, int seq) {
        return all(AFTER, Tuple.of(id.value(), seq), Rows::message);
    }

    @Override
    public Uni<Appended> append(ConversationId id, int epoch, List<Draft> drafts) {
        return patience.with(append.append(id, epoch, drafts));
    }

    @Override
    public Uni<Changed> change(ConversationId id, @Nullable UUID command, Need need, Rule rule) {
        return patience.with(change.change(id, command, need, rule));
    }

    @Override
    public Uni<Boolean> erase(ConversationId id) {
        return patience.with(pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(id.value()))
                .flatMap(rows -> rows.size() == 0
                        ? Uni.createFrom().item(false)
                        : erase(transaction, id, rows.iterator().next().getLong(0))
                                .replaceWith(true))));
    }

    private Uni<Void> erase(SqlConnection transaction, ConversationId id, long eventsSent) {
        OutboxEntry erased =
                new OutboxEntry(id.value(), format.topic(), format.erasedType(), eventsSent + 1, new JsonObject());
        return transaction
                .preparedQuery(ERASE)
                .execute(Tuple.of(id.value()))
                .chain(() -> transaction
                        .preparedQuery(REMEMBER)
                        .execute(Tuple.of(Buffer.buffer(hash.of(id.value())), id.value())))
                .chain(() -> Outbox.append(transaction, List.of(erased)))
                .chain(() -> transaction.preparedQuery(WAKE).execute(Tuple.of(id.value())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> reportErased(ConversationId id) {
        OutboxEntry unnumbered = new OutboxEntry(id.value(), format.topic(), format.erasedType(), 0, new JsonObject());
        return pool.withTransaction(transaction -> Outbox.append(transaction, List.of(unnumbered)))
                .onFailure(SqlStates::isExpired)
                .recoverWithNull();
    }

    @Override
    public Uni<List<Head>> heads(Collection<ConversationId> ids) {
        UUID[] values = ids.stream().map(ConversationId::value).toArray(UUID[]::new);
        return all(
                HEADS,
                Tuple.of(values),
                row -> new Head(
                        new ConversationId(row.getUUID("conversation_id")),
                        row.getInteger("last_seq"),
                        row.getInteger("epoch")));
    }

    @Override
    public Uni<List<ConversationId>> outlived(int most) {
        return all(OUTLIVED, Tuple.of(most), row -> new ConversationId(row.getUUID("conversation_id")));
    }

    private <T> Uni<Optional<T>> one(String statement, Tuple parameters, Function<Row, T> map) {
        return all(statement, parameters, map).map(found -> found.stream().findFirst());
    }

    private <T> Uni<List<T>> all(String statement, Tuple parameters, Function<Row, T> map) {
        return patience.with(pool.preparedQuery(statement).execute(parameters))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(map).toList());
    }
}
