package nl.gem.retention.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.gem.local.Databases;
import org.junit.jupiter.api.Test;

/** When somebody asked to erase is told by the one SQL clock, as it is when anything was stored. */
class ErasureClockTest {

    @Test
    void erasure_is_dated_by_the_clock_that_the_owner_moved() {
        try (RealDatabases real = new RealDatabases()) {
            real.moveClocks(Duration.ofDays(10));
            for (String database : Databases.ALL) {
                real.asOwner(database, "insert into gem.erased (id_hash, day) values ('\\x01', '2026-01-01')");
                assertThat(real.column(
                                database, "select gem.gem_now() - erased_at < interval '1 minute' from gem.erased"))
                        .as(database)
                        .containsExactly("t");
            }
        }
    }
}
