package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.access.BreakGlass;
import nl.gem.chatbot.access.BreakGlass.Approval;
import nl.gem.chatbot.access.Glasses;
import nl.gem.chatbot.access.Reason;
import nl.gem.chatbot.access.StaffMember;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.kit.access.AccessEntry;
import nl.gem.kit.access.AccessLog;
import org.jspecify.annotations.Nullable;

/** Requests under row-level security, each act in one transaction with its entry in the access log. */
@ApplicationScoped
class GlassesInPostgres implements Glasses {

    private static final int MOST = 200;
    private static final String MAINTAINER = "maintainer";

    private static final String COLUMNS = """
            b.conversation_id, b.n, b.reason, b.requested_by, b.requester_name, b.requested_at, b.approved_by,
            b.approver_name, b.approved_at, b.approved_at + interval '1 hour' as open_until,
            coalesce(b.approved_at + interval '1 hour' > gem.gem_now(), false) as open
            """;
    private static final String REQUEST = """
            insert into gem.break_glass as b (conversation_id, reason, requested_by, requester_name)
            select c.conversation_id, $2, $3, $4 from gem.conversation c
            where c.conversation_id = $1 and c.conversation_id >= gem.first_not_due('conversation')
            for key share
            returning\s""" + COLUMNS;
    private static final String FIND = "select " + COLUMNS + "from gem.break_glass b where b.n = $1";
    private static final String ALL = "select " + COLUMNS + "from gem.break_glass b order by b.n desc limit " + MOST;
    private static final String APPROVE = """
            update gem.break_glass as b set approved_by = $2, approver_name = $3, approved_at = gem.gem_now()
            where b.n = $1 and b.approved_at is null and b.requested_by <> $2
            returning\s""" + COLUMNS;
    private static final String READ =
            FIND + " and b.requested_by = $2 and b.approved_at + interval '1 hour' > gem.gem_now()";

    private final Pool pool;

    GlassesInPostgres(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<BreakGlass>> request(ConversationId id, Reason reason, StaffMember requester) {
        return act(
                REQUEST,
                Tuple.of(id.value(), reason.text(), requester.subject(), requester.name()),
                glass -> entry(glass, requester, MAINTAINER, "inzage door beheer: aangevraagd"));
    }

    @Override
    public Uni<Optional<BreakGlass>> approve(long n, StaffMember approver, String role) {
        return act(
                APPROVE,
                Tuple.of(n, approver.subject(), approver.name()),
                glass -> entry(glass, approver, role, "inzage door beheer: goedgekeurd"));
    }

    @Override
    public Uni<Optional<BreakGlass>> read(long n, StaffMember reader) {
        return act(
                READ,
                Tuple.of(n, reader.subject()),
                glass -> entry(glass, reader, MAINTAINER, "inzage door beheer: gesprek gelezen"));
    }

    @Override
    public Uni<Optional<BreakGlass>> find(long n) {
        return pool.preparedQuery(FIND).execute(Tuple.of(n)).map(GlassesInPostgres::first);
    }

    @Override
    public Uni<List<BreakGlass>> all() {
        return pool.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(GlassesInPostgres::glass)
                        .toList());
    }

    private Uni<Optional<BreakGlass>> act(String statement, Tuple parameters, Function<BreakGlass, AccessEntry> entry) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(statement)
                .execute(parameters)
                .map(GlassesInPostgres::first)
                .call(found -> written(transaction, found.map(entry))));
    }

    private static Uni<Void> written(SqlConnection transaction, Optional<AccessEntry> entry) {
        return entry.map(written -> AccessLog.add(transaction, written))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static AccessEntry entry(BreakGlass glass, StaffMember who, String role, String activity) {
        return new AccessEntry(
                who.subject(),
                who.name(),
                role,
                activity,
                glass.reason(),
                List.of(glass.conversation().value()));
    }

    private static Optional<BreakGlass> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(GlassesInPostgres::glass)
                .findFirst();
    }

    private static BreakGlass glass(Row row) {
        return new BreakGlass(
                row.getLong("n"),
                new ConversationId(row.getUUID("conversation_id")),
                row.getString("reason"),
                new StaffMember(row.getString("requested_by"), row.getString("requester_name")),
                Rows.instant(row, "requested_at"),
                approval(row),
                row.getBoolean("open"));
    }

    private static @Nullable Approval approval(Row row) {
        String by = row.getString("approved_by");
        return by == null
                ? null
                : new Approval(
                        new StaffMember(by, row.getString("approver_name")),
                        Rows.instant(row, "approved_at"),
                        Rows.instant(row, "open_until"));
    }
}
