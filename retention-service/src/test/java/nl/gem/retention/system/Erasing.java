package nl.gem.retention.system;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.gem.kit.erasure.KeyedHash;
import nl.gem.local.Databases;

/** Conversations in the databases, and a resident who has one erased. */
final class Erasing {

    private static final KeyedHash HASH = new KeyedHash(Stack.ERASURE_KEY);

    private Erasing() {}

    /** A day of the past as the migration process would have made it. */
    private static void makeDay(String database, LocalDate day) {
        for (String store : List.of("message", "outbox")) {
            Sql.asSuperuser(database, """
                    set role %1$s;
                    do $do$ begin
                        if to_regclass('gem.%2$s_' || to_char(date '%3$s', 'YYYYMMDD')) is null then
                            execute format('create table gem.%%I partition of gem.%2$s for values from (%%L) to (%%L)',
                                gem.partition_name('%2$s', '%3$s'), gem.uuid7_floor('%3$sT00:00:00Z'),
                                gem.uuid7_floor('%4$sT00:00:00Z'));
                            call gem.keep_out_of_statistics(gem.partition_name('%2$s', '%3$s'));
                        end if;
                    end $do$""".formatted(Databases.owner(database), store, day, day.plusDays(1)));
        }
    }

    /** A conversation of that day's noon with as many messages, and an event that waits. */
    static UUID converse(String database, LocalDate day, String text, int messages) {
        makeDay(database, day);
        UUID id = UUID.fromString(Sql.column(database, "select uuidv7('" + day + "T12:00:00Z'::timestamptz - now())")
                .getFirst());
        Sql.asSuperuser(database, """
                insert into gem.message (conversation_id, seq, body)
                select '%1$s', n, '%2$s ' || n from generate_series(1, %3$d) as n;
                insert into gem.outbox (conversation_id, topic, type, sequence, data)
                values ('%1$s', 'gem.livechat', 'said', 1, '{"text": "%2$s"}')""".formatted(id, text, messages));
        return id;
    }

    /** As the service does, of which the chatbot's rows go in that transaction too. */
    static void erase(String database, UUID id) {
        Sql.as(
                database,
                Databases.service(database),
                "select gem.erase_conversation('" + id + "');"
                        + " insert into gem.erased (id_hash, day) values ('\\x" + hash(id) + "', gem.day_of('"
                        + id
                        + "'))");
    }

    /** The hash of an id, as the tables of the retention service have it. */
    static String hash(UUID id) {
        return HexFormat.of().formatHex(HASH.of(id));
    }

    static long rows(String database, UUID id) {
        return Long.parseLong(Sql.column(
                        database,
                        "select (select count(*) from gem.message where conversation_id = '" + id
                                + "') + (select count(*) from gem.outbox where conversation_id = '" + id + "')")
                .getFirst());
    }

    static List<String> doneIn(UUID id) {
        return Sql.column(
                Databases.RETENTION,
                "select place from gem.erasure_done where id_hash = '" + hash(id) + "' order by place");
    }
}
