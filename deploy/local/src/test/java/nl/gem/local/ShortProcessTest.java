package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortProcessTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void program_that_ends_well_leaves_no_pid_file() throws IOException {
        ProcessSpec fine = ChildFixture.shell(directory, "exit 0");

        ShortProcess.run(fine, "Trying", Duration.ofSeconds(20));

        assertThat(fine.pidFile().path()).doesNotExist();
    }

    @Test
    void program_that_fails_is_quoted() throws IOException {
        ProcessSpec failing = ChildFixture.shell(directory, "echo V3__index.sql is broken >&2; exit 1");
        assertThatThrownBy(() -> ShortProcess.run(failing, "Migrating", Duration.ofSeconds(20)))
                .isInstanceOf(StackFailure.class)
                .hasMessage("Migrating failed; its last lines:\nV3__index.sql is broken");
    }

    @Test
    void program_that_takes_too_long_is_ended() throws IOException {
        ProcessSpec slow = ChildFixture.patient(directory);
        assertThatThrownBy(() -> ShortProcess.run(slow, "Migrating", Duration.ofMillis(200)))
                .isInstanceOf(StackFailure.class)
                .hasMessageStartingWith("Migrating took longer");
        assertThat(slow.pidFile().path()).doesNotExist();
    }
}
