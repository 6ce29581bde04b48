package nl.gem.retention.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.gem.kit.migration.Migrate;
import nl.gem.kit.retention.RetentionBudget;
import nl.gem.local.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy table, which row-level security and due dates read, is filled from the budget at every migration. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class BudgetSystemTest {

    @TempDir
    Path folder;

    @AfterEach
    void put_it_back() {
        migrate(Map.of());
    }

    @Test
    void the_policy_table_says_what_the_budget_says() {
        migrate(Map.of(RetentionBudget.PROFILE, "production"));
        assertThat(policy()).isEqualTo("address 144 of 336, conversation 480 of 672");

        migrate(Map.of());
        assertThat(policy()).isEqualTo("address 312 of 336, conversation 648 of 672");
    }

    @Test
    void a_budget_that_does_not_add_up_changes_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("budget.yaml"), """
                local:
                  conversation: {promised: 672, live: 648, jobLag: 24, backupWindow: 24, baseBackupInterval: 24}
                  address: {promised: 336, live: 312, jobLag: 24, backupWindow: 0, baseBackupInterval: 0}
                """);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> migrate(Map.of(RetentionBudget.FILE, file.toString())))
                .withMessageContaining("720 hours old, and 672 are promised");
        assertThat(policy()).isEqualTo("address 312 of 336, conversation 648 of 672");
    }

    private static void migrate(Map<String, String> differing) {
        Map<String, String> environment =
                new HashMap<>(Stack.databases(Databases.RETENTION).migration(Databases.RETENTION));
        environment.putAll(differing);
        Migrate.run(environment);
    }

    private static String policy() {
        return String.join(
                ", ",
                Sql.column(
                        Databases.RETENTION,
                        "select data_class || ' ' || live_hours || ' of ' || promised_hours from gem.policy"
                                + " where data_class in ('address', 'conversation') order by data_class"));
    }
}
