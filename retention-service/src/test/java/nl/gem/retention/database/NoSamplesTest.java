package nl.gem.retention.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.gem.local.Databases;
import org.junit.jupiter.api.Test;

/** ANALYZE keeps samples in the catalogue, where no drop reaches them: of what residents say and where they are it takes none. */
class NoSamplesTest {

    private static final String SAMPLED = """
        select distinct s.name || '.' || a.attname
        from gem.store s
        join pg_class c on c.relnamespace = 'gem'::regnamespace
                       and (c.relname = s.name or gem.is_partition_name(c.relname, s.name))
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where format_type(a.atttypid, null) in ('text', 'character varying', 'json', 'jsonb', 'inet', 'cidr')
          and not exists (select from pg_index i where i.indrelid = c.oid and a.attnum = any (i.indkey))
          and a.attstattarget is distinct from 0\
        """;

    @Test
    void neither_stores_nor_their_days_are_sampled() {
        try (RealDatabases real = new RealDatabases()) {
            real.moveClocks(Duration.ZERO);
            for (String database : Databases.ALL) {
                assertThat(real.column(database, SAMPLED)).as(database).isEmpty();
            }
            real.asSuperuser(Databases.CHATBOT, "alter table gem.message alter column text set statistics default");
            assertThat(real.column(Databases.CHATBOT, SAMPLED)).containsExactly("message.text");
        }
    }
}
