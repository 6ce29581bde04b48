package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.abuse.NetworkRecords;
import nl.gem.chatbot.abuse.RefusedNetwork;
import nl.gem.chatbot.access.Reason;
import nl.gem.chatbot.access.StaffMember;
import nl.gem.chatbot.conversation.Network;
import nl.gem.kit.access.AccessEntry;
import nl.gem.kit.access.AccessLog;
import org.jspecify.annotations.Nullable;

/** Networks under row-level security; what a maintainer sees or does is one transaction with its entry in the access log. */
@ApplicationScoped
class NetworkRecordsInPostgres implements NetworkRecords {

    private static final String ROLE = "maintainer";
    private static final String ADD = """
            insert into gem.network_refusal (conversation_id, network, refusals)
            select gem.new_conversation_id(), cast(r.network as cidr), r.times
            from unnest($1::text[], $2::integer[]) as r (network, times)""";
    /** A block lasts a day at most, so only the days that may hold one that is in force are looked at. */
    private static final String IN_FORCE = """
            gem.network_block
            where conversation_id >= gem.uuid7_floor(gem.gem_now() - interval '25 hours') and blocked_until > gem.gem_now()""";

    private static final String BLOCKED = "select network::text as network from " + IN_FORCE;
    private static final String MOST_REFUSED = """
            with refused as (
                select network, sum(refusals) as refusals, max(stored_at) as last_at
                from gem.network_refusal group by network),
            blocked as (
                select network, blocked_until, stored_at from\s""" + IN_FORCE + """
            ),
            listed as (
                select network, coalesce(r.refusals, 0) as refusals,
                       date_trunc('minute', coalesce(r.last_at, b.stored_at)) as last_at, b.blocked_until
                from refused r full join blocked b using (network)
                order by b.blocked_until is null, 2 desc
                limit 50),
            started as (
                select network, count(*) as conversations
                from gem.request_origin join listed using (network) group by network)
            select l.network::text as network, l.refusals, l.last_at, l.blocked_until,
                   coalesce(s.conversations, 0) as conversations
            from listed l left join started s using (network)
            order by l.blocked_until is null, l.refusals desc, l.network""";
    private static final String UNBLOCK = "delete from " + IN_FORCE + " and network = cast($1::text as cidr)";
    private static final String BLOCK = """
            insert into gem.network_block (conversation_id, network, blocked_until)
            values (gem.new_conversation_id(), cast($1::text as cidr), gem.gem_now() + make_interval(secs => $2))
            returning blocked_until""";

    private final Pool pool;

    NetworkRecordsInPostgres(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> add(Map<Network, Integer> refusals) {
        List<Map.Entry<Network, Integer>> entries = List.copyOf(refusals.entrySet());
        String[] networks = entries.stream().map(entry -> entry.getKey().cidr()).toArray(String[]::new);
        Integer[] times = entries.stream().map(Map.Entry::getValue).toArray(Integer[]::new);
        return pool.preparedQuery(ADD).execute(Tuple.of(networks, times)).replaceWithVoid();
    }

    @Override
    public Uni<List<Network>> blocked() {
        return pool.preparedQuery(BLOCKED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(NetworkRecordsInPostgres::network)
                        .toList());
    }

    @Override
    public Uni<List<RefusedNetwork>> mostRefused(StaffMember viewer) {
        return pool.withTransaction(transaction -> log(transaction, viewer, "misbruik: netwerken bekeken", null)
                .chain(() -> transaction.preparedQuery(MOST_REFUSED).execute())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(NetworkRecordsInPostgres::refused)
                        .toList()));
    }

    @Override
    public Uni<Instant> block(Network network, Duration term, Reason reason, StaffMember by) {
        return pool.withTransaction(transaction -> log(transaction, by, "misbruik: netwerk geblokkeerd", reason.text())
                .chain(() -> transaction.preparedQuery(UNBLOCK).execute(Tuple.of(network.cidr())))
                .chain(() ->
                        transaction.preparedQuery(BLOCK).execute(Tuple.of(network.cidr(), (double) term.toSeconds())))
                .map(rows -> Rows.instant(rows.iterator().next(), "blocked_until")));
    }

    @Override
    public Uni<Boolean> unblock(Network network, StaffMember by) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(UNBLOCK)
                .execute(Tuple.of(network.cidr()))
                .map(RowSet::rowCount)
                .flatMap(rows -> rows == 0
                        ? Uni.createFrom().item(false)
                        : log(transaction, by, "misbruik: blokkade opgeheven", null)
                                .replaceWith(true)));
    }

    private static Uni<Void> log(SqlConnection transaction, StaffMember who, String activity, @Nullable String reason) {
        return AccessLog.add(
                transaction, new AccessEntry(who.subject(), who.name(), ROLE, activity, reason, List.of()));
    }

    private static RefusedNetwork refused(Row row) {
        return new RefusedNetwork(
                network(row),
                row.getLong("refusals"),
                row.getLong("conversations"),
                Rows.instant(row, "last_at"),
                Rows.instantOrNull(row, "blocked_until"));
    }

    private static Network network(Row row) {
        String cidr = row.getString("network");
        return Network.parse(cidr).orElseThrow(() -> new IllegalStateException("a stored network has another size"));
    }
}
