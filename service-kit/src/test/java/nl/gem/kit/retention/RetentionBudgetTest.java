package nl.gem.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionBudgetTest {

    private static final String ADDRESS =
            "  address: {promised: 336, live: 312, jobLag: 24, backupWindow: 0, baseBackupInterval: 0}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"local, 648, 312", "production, 480, 144"})
    void what_ships_adds_up(String profile, int conversation, int address) {
        RetentionBudget budget = RetentionBudget.of(Map.of(RetentionBudget.PROFILE, profile));

        assertThat(budget.of("conversation").live()).isEqualTo(conversation);
        assertThat(budget.of("conversation").promised()).isEqualTo(672);
        assertThat(budget.of("address").live()).isEqualTo(address);
        assertThat(budget.of("address").promised()).isEqualTo(336);
    }

    @Test
    void the_strictest_profile_holds_when_nobody_says() {
        assertThat(RetentionBudget.of(Map.of()))
                .isEqualTo(RetentionBudget.of(Map.of(RetentionBudget.PROFILE, "production")));
    }

    @Test
    void a_sum_that_breaks_the_promise_is_refused_with_the_sum() throws IOException {
        Path file = file("{promised: 672, live: 600, jobLag: 24, backupWindow: 48, baseBackupInterval: 24}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessage("The retention budget of conversation does not add up: the last copy would be 696 hours"
                        + " old, and 672 are promised.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{promised: 672, live: 24, jobLag: 24, backupWindow: 0, baseBackupInterval: 0}",
                "{promised: 672, live: 648, jobLag: 0, backupWindow: 0, baseBackupInterval: 0}",
                "{promised: 672, live: 600, jobLag: 24, backupWindow: -24, baseBackupInterval: 0}",
                "{promised: 672, live: 600, jobLag: 24, backupWindow: 24, baseBackupInterval: 0}",
                "{promised: 672, live: 2147483647, jobLag: 2147483647, backupWindow: 24, baseBackupInterval: 24}"
            })
    void what_cannot_be_kept_is_refused(String budget) throws IOException {
        Path file = file(budget);

        assertThatIllegalArgumentException().isThrownBy(() -> read(file)).withMessageContaining("does not add up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{promised: 672, live: 600}",
                "{promised: 672, live: 600, jobLag: 24, backupWindow: 0, baseBackupInterval: 0, extra: 1}",
                "{promised: 672, live: null, jobLag: 24, backupWindow: 0, baseBackupInterval: 0}",
                "{promised: four weeks, live: 600, jobLag: 24, backupWindow: 0, baseBackupInterval: 0}",
                "[",
            })
    void what_cannot_be_read_is_told_with_file_and_line(String budget) throws IOException {
        Path file = file(budget);

        assertThatIllegalArgumentException().isThrownBy(() -> read(file)).withMessageContaining("budget.yaml, line ");
    }

    @Test
    void a_missing_file_profile_or_class_is_a_sentence() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(folder.resolve("none.yaml")))
                .withMessageContaining("cannot be read");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionBudget.of(Map.of(RetentionBudget.PROFILE, "acceptance")))
                .withMessageContaining("no profile \"acceptance\"");
        Path incomplete = Files.writeString(folder.resolve("incomplete.yaml"), "local:\n" + ADDRESS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(incomplete))
                .withMessageContaining("conversation and address");
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "---\n");
        assertThatIllegalArgumentException().isThrownBy(() -> read(empty)).withMessageContaining("no profile");
    }

    private Path file(String conversation) throws IOException {
        return Files.writeString(
                folder.resolve("budget.yaml"), "local:\n  conversation: " + conversation + "\n" + ADDRESS);
    }

    private static RetentionBudget read(Path file) {
        return RetentionBudget.of(Map.of(RetentionBudget.FILE, file.toString(), RetentionBudget.PROFILE, "local"));
    }
}
