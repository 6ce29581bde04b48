package nl.gem.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;

/** What a connection's role could see of residents, whatever it does see. */
public final class Rights {

    private static final String SEES_EVERYTHING = """
            select r.rolsuper or r.rolbypassrls or pg_has_role(current_user, n.nspowner, 'member')
            from pg_roles r, pg_namespace n where r.rolname = current_user and n.nspname = 'gem'""";
    private static final String HAS_OPEN_STORE = """
            select exists (select from pg_class c where c.relnamespace = 'gem'::regnamespace and c.relkind = 'p'
                and not c.relrowsecurity)""";
    private static final String READS_STORES = """
            select coalesce(bool_or(has_any_column_privilege(c.oid, 'select')), false)
            from pg_class c where c.relnamespace = 'gem'::regnamespace and (c.relkind = 'p' or c.relispartition)""";

    private Rights() {}

    /** True for the owner, a superuser, and a role that row-level security does not hold for. */
    public static Uni<Boolean> seesEverything(SqlClient client) {
        return ask(client, SEES_EVERYTHING);
    }

    /** True when it sees everything, or when a store does not hide what has expired from anybody. */
    public static Uni<Boolean> seesExpired(SqlClient client) {
        return seesEverything(client)
                .flatMap(everything -> everything ? Uni.createFrom().item(true) : ask(client, HAS_OPEN_STORE));
    }

    /** True when it may read as much as one column of a store, under row-level security or not. */
    public static Uni<Boolean> readsStores(SqlClient client) {
        return ask(client, READS_STORES);
    }

    private static Uni<Boolean> ask(SqlClient client, String question) {
        return client.query(question).execute().map(rows -> {
            for (Row row : rows) {
                return row.getBoolean(0);
            }
            throw new IllegalStateException("schema gem is missing: run the migrations first");
        });
    }
}
