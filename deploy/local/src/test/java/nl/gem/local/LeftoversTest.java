package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path directory = Path.of("");

    private @Nullable Process child;

    @BeforeEach
    void launch() throws IOException {
        child = ChildFixture.patient(directory).launch();
    }

    @AfterEach
    void end() {
        child().destroyForcibly();
    }

    @Test
    void child_of_a_killed_launcher_is_ended() throws IOException {
        endLeftovers();

        assertThat(child().isAlive()).isFalse();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void stranger_that_got_the_same_id_is_left_alone() throws IOException {
        Instant start = child().info().startInstant().orElseThrow();
        Instant earlier = start.minus(Duration.ofMinutes(1));
        Files.write(pidFile(), List.of(Long.toString(child().pid()), earlier.toString()));

        endLeftovers();

        assertThat(child().isAlive()).isTrue();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void half_written_file_ends_nobody() throws IOException {
        Files.writeString(pidFile(), Long.toString(child().pid()) + "\n2026-");

        endLeftovers();

        assertThat(child().isAlive()).isTrue();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void postmaster_file_that_names_a_stranger_ends_nobody() throws IOException {
        Path cluster = Files.createDirectory(directory.resolve("cluster"));
        Files.write(cluster.resolve("postmaster.pid"), List.of(Long.toString(child().pid()), cluster.toString()));
        Files.delete(pidFile());

        endLeftovers();

        assertThat(child().isAlive()).isTrue();
    }

    private void endLeftovers() throws IOException {
        Leftovers.end(directory.resolve("run"), directory.resolve("cluster"));
    }

    private Path pidFile() {
        return directory.resolve("run/child.pid");
    }

    private Process child() {
        if (child == null) {
            throw new IllegalStateException("No child was launched.");
        }
        return child;
    }
}
