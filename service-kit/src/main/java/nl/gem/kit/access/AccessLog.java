package nl.gem.kit.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds to the access log within the caller's transaction. The moment is the database's. */
public final class AccessLog {

    private static final int PARAMETERS = 6;

    /** A conversation whose day may be dropped at any moment has no row beside the entry: it is gone within minutes. */
    private static final String ADD = """
            with entry as (
                insert into gem.access_log (person, name, role, activity, reason)
                values (cast(%s as text), cast(%s as text), cast(%s as text), cast(%s as text),
                        nullif(cast(%s as text), ''))
                returning n)
            insert into gem.access_conversation (conversation_id, n)
            select shown.id, entry.n
            from entry, unnest(cast(cast(%s as text) as uuid[])) as shown (id)
            where shown.id >= gem.first_not_due('conversation')""";

    private AccessLog() {}

    /** Adds through a plain connection with an open transaction. */
    public static Uni<Void> add(SqlConnection transaction, AccessEntry entry) {
        return transaction
                .preparedQuery(statement("$"))
                .execute(Tuple.from(parameters(entry)))
                .replaceWithVoid();
    }

    /** Adds through a Hibernate Reactive session with an open transaction. */
    public static Uni<Void> add(Mutiny.Session transaction, AccessEntry entry) {
        Mutiny.MutationQuery query = transaction.createNativeQuery(statement("?"));
        Object[] parameters = parameters(entry);
        for (int i = 0; i < PARAMETERS; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate().replaceWithVoid();
    }

    private static String statement(String mark) {
        return ADD.formatted(
                IntStream.rangeClosed(1, PARAMETERS).mapToObj(i -> mark + i).toArray());
    }

    private static Object[] parameters(AccessEntry entry) {
        String reason = entry.reason();
        return new Object[] {
            entry.person(),
            entry.name(),
            entry.role(),
            entry.activity(),
            reason == null ? "" : reason,
            entry.conversations().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))
        };
    }
}
