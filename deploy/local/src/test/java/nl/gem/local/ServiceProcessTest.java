package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path directory = Path.of("");

    @Test
    void service_that_was_killed_comes_back() throws IOException {
        try (ServiceProcess service = ServiceProcess.start(ChildFixture.patient(directory), PATIENCE)) {
            long first = service.current().pid();

            service.kill();

            await().until(() -> service.starts() == 2 && service.current().isAlive());
            assertThat(service.current().pid()).isNotEqualTo(first);
            assertThat(Files.readAllLines(service.spec().pidFile().path()))
                    .first()
                    .isEqualTo(Long.toString(service.current().pid()));
        }
    }

    @Test
    void service_that_was_stopped_stays_away() throws IOException {
        ServiceProcess service = ServiceProcess.start(ChildFixture.patient(directory), PATIENCE);

        service.close();

        assertThat(service.current().isAlive()).isFalse();
        assertThat(service.starts()).isEqualTo(1);
        assertThat(service.spec().pidFile().path()).doesNotExist();
    }

    @Test
    void service_that_ignores_the_request_to_stop_is_killed() throws IOException {
        ProcessSpec stubborn =
                ChildFixture.shell(directory, "trap '' TERM; echo deaf; while :; do read x; done < /dev/zero");
        ServiceProcess service = ServiceProcess.start(stubborn, Duration.ofMillis(300));
        await().until(() -> Files.readString(stubborn.log()).contains("deaf"));

        service.close();

        assertThat(service.current().isAlive()).isFalse();
        assertThat(service.current().exitValue()).isEqualTo(128 + 9);
    }

    @Test
    void words_and_environment_reach_the_log() throws IOException {
        ProcessSpec talking = ChildFixture.shell(directory, "echo child=$GEM_CHILD; exec tail -f /dev/null");
        try (ServiceProcess service = ServiceProcess.start(talking, PATIENCE)) {
            await().until(() -> service.spec().lastLines().contains("child=yes"));
        }
    }
}
