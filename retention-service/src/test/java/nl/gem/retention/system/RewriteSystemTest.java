package nl.gem.retention.system;

import static nl.gem.retention.system.Erasing.converse;
import static nl.gem.retention.system.Erasing.erase;
import static nl.gem.retention.system.Erasing.hash;
import static nl.gem.retention.system.Erasing.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.local.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was erased leaves the files too, when its day is closed. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class RewriteSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHATBOT = Databases.CHATBOT;
    private static final String LIVECHAT = Databases.LIVECHAT;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate CLOSED = TODAY.minusDays(5);

    private static void awaitRewritten(UUID id) {
        await().atMost(PATIENCE)
                .until(() -> Sql.column(
                                        Databases.RETENTION,
                                        "select place from gem.erasure_done where rewritten_at is not null and id_hash = '"
                                                + hash(id) + "'")
                                .size()
                        == 3);
    }

    /** The second marker is of a day that is not closed: it shows that deleting alone leaves the words where they are. */
    @Test
    void words_leave_the_files_when_the_day_is_written_anew_and_not_before() throws IOException {
        String erased = "Zilvermeeuw-" + UUID.randomUUID();
        String open = "Kokmeeuw-" + UUID.randomUUID();
        String stays = "Grutto-" + UUID.randomUUID();
        UUID id = converse(LIVECHAT, CLOSED, erased, 300);
        UUID ofToday = converse(LIVECHAT, TODAY, open, 300);
        converse(LIVECHAT, CLOSED, stays, 300);
        Sql.asSuperuser(LIVECHAT, "analyze gem." + Sql.partition(CLOSED));
        Sql.asSuperuser(LIVECHAT, "checkpoint");
        assertThat(filesWith(erased)).isNotEmpty();

        erase(CHATBOT, id);
        erase(CHATBOT, ofToday);
        awaitRewritten(id);
        await().atMost(PATIENCE).until(() -> rows(LIVECHAT, ofToday) == 0);
        Sql.asSuperuser(LIVECHAT, "vacuum gem." + Sql.partition(TODAY));
        Sql.asSuperuser(LIVECHAT, "checkpoint");

        assertThat(filesWith(erased)).isEmpty();
        assertThat(filesWith(open)).isNotEmpty();
        assertThat(Sql.column(LIVECHAT, "select count(*) from gem.message where body like '" + stays + "%'"))
                .containsExactly("300");
        assertThat(Sql.column(
                        LIVECHAT,
                        "select relispartition from pg_class where relname = '" + Sql.partition(CLOSED) + "'"))
                .containsExactly("t");
    }

    /** Tables and indexes; the write-ahead log has its own term. */
    private static List<Path> filesWith(String marker) throws IOException {
        Path base = Path.of(Sql.column(LIVECHAT, "show data_directory").getFirst(), "base");
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, marker))
                    .toList();
        }
    }

    private static boolean contains(Path file, String marker) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(marker);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"message,0,GE004", "message,1,GE004", "policy,5,GE002"})
    void database_writes_nothing_anew_but_closed_days_of_stores(String store, int ago, String state) {
        assertThatThrownBy(() -> Sql.as(
                        LIVECHAT,
                        Databases.retention(LIVECHAT),
                        "select gem.rewrite_partition('" + store + "', '" + TODAY.minusDays(ago) + "')"))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo(state);
    }

    /** Also the second time, when the names of the first copy are taken. */
    @Test
    void day_that_is_written_anew_has_what_it_had_before() {
        LocalDate day = TODAY.minusDays(7);
        converse(LIVECHAT, day, "oud", 5);
        String shape = """
                select (select string_agg(a.attname || ' ' || a.atttypid::regtype || ' ' || a.attnotnull || ' ' || coalesce(a.attstattarget, -1)
                                          || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), ''), ', ' order by a.attnum)
                        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        where a.attrelid = c.oid and a.attnum > 0)
                    || (select string_agg(conname || ' ' || pg_get_constraintdef(k.oid), ', ' order by contype, conkey)
                        from pg_constraint k where k.conrelid = c.oid and k.contype <> 'p')
                    || (select count(*) from pg_index i join pg_inherits h on h.inhrelid = i.indexrelid
                        where i.indrelid = c.oid) || ' ' || pg_get_expr(c.relpartbound, c.oid)
                    || (select count(*) from aclexplode(c.relacl) as r where r.grantee <> c.relowner)
                from pg_class c where c.relname = gem.partition_name('outbox', '%s')""".formatted(day);
        String before = Sql.column(LIVECHAT, shape).getFirst();

        for (int i = 0; i < 2; i++) {
            assertThat(Sql.column(LIVECHAT, "select gem.rewrite_partition('outbox', '" + day + "')"))
                    .containsExactly("1");
            assertThat(Sql.column(LIVECHAT, shape)).containsExactly(before);
        }
    }

    /** The lock is what the copy waits for, so the writer commits between the copy and the look at what it copied. */
    @Test
    void day_that_somebody_writes_to_meanwhile_is_left_for_the_next_time() throws Exception {
        LocalDate day = TODAY.minusDays(6);
        converse(LIVECHAT, day, "oud", 50);
        String partition = Sql.partition(day);
        try (Connection writer = Sql.superuser(LIVECHAT);
                Statement write = writer.createStatement()) {
            writer.setAutoCommit(false);
            write.execute("update gem." + partition + " set body = 'nieuw' where seq = 1");
            assertThatThrownBy(() -> Sql.as(
                            LIVECHAT,
                            Databases.retention(LIVECHAT),
                            "select gem.rewrite_partition('message', '" + day + "')"))
                    .cause()
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("55P03");
            writer.commit();
        }
        Sql.as(LIVECHAT, Databases.retention(LIVECHAT), "select gem.rewrite_partition('message', '" + day + "')");
        assertThat(Sql.column(LIVECHAT, "select count(*) from gem." + partition + " where body = 'nieuw'"))
                .containsExactly("1");
        assertThat(Sql.column(LIVECHAT, "select count(*) from gem." + partition))
                .containsExactly("50");
    }
}
