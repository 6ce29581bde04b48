package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void second_launcher_is_refused_until_the_first_has_gone() throws IOException {
        try (DataLock first = DataLock.take(directory)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataLock.take(directory))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageStartingWith("Gem already runs on " + directory);
        }
        DataLock.take(directory).close();
    }

    @Test
    void secrets_are_random_and_stay() throws IOException {
        Secrets first = Secrets.of(directory);
        Secrets again = Secrets.of(directory);
        Secrets other = Secrets.of(Files.createDirectory(directory.resolve("other")));

        assertThat(Base64.getDecoder().decode(first.erasureKey())).hasSize(32);
        assertThat(first.stateSecret(Service.CHATBOT)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(again.erasureKey()).isEqualTo(first.erasureKey());
        assertThat(again.clientSecret(Service.LIVECHAT)).isEqualTo(first.clientSecret(Service.LIVECHAT));
        assertThat(other.erasureKey()).isNotEqualTo(first.erasureKey());
        assertThat(Files.getPosixFilePermissions(directory.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void emptying_keeps_the_lock_and_does_not_follow_links() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("precious"), "x");
        Path data = directory.resolve("data");
        Files.createDirectories(data.resolve("logs"));
        Files.createSymbolicLink(data.resolve("link"), outside);
        Path lock = Files.writeString(DataLock.file(data), "");

        Directories.emptyExcept(data, lock);

        assertThat(data).isDirectoryContaining(file -> file.equals(lock));
        assertThat(data.resolve("logs")).doesNotExist();
        assertThat(data.resolve("link")).doesNotExist();
        assertThat(precious).exists();
    }

    @Test
    void logs_of_the_run_before_are_set_aside() throws IOException {
        StackDirectories directories = new StackDirectories(directory);
        Files.writeString(directories.logs().resolve("chatbot-service.log"), "first");
        directories.setLogsAside();
        Files.writeString(directories.logs().resolve("chatbot-service.log"), "second");
        directories.setLogsAside();

        assertThat(directories.logs().resolve("chatbot-service.log")).doesNotExist();
        assertThat(directories.logs().resolve("chatbot-service.log.previous")).hasContent("second");
    }
}
