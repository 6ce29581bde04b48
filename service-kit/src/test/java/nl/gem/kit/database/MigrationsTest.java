package nl.gem.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationsTest {

    @ParameterizedTest
    @CsvSource({"10, 4, true", "11, 5, true", "9, 4, false", "10, 3, false", "12, 3, false", "0, 0, false"})
    void database_may_be_ahead_and_never_behind(int kit, int service, boolean covers) {
        assertThat(new Migrations(kit, service).cover(new Migrations(10, 4))).isEqualTo(covers);
    }

    @Test
    void build_knows_the_newest_migration_of_the_kit_by_number_and_has_none_of_a_service() {
        Migrations kit = Migrations.ofThisBuild();

        assertThat(kit.kit()).isGreaterThanOrEqualTo(10);
        assertThat(kit.service()).isZero();
    }
}
