package nl.gem.acceptance.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The services as an earlier commit has them; {@code -Dgem.previous} takes another one than the file previous-version. */
final class PreviousVersion {

    private static final int NOT_IN_THE_HISTORY = 3;

    private PreviousVersion() {}

    /** Its work tree, built, or no test when the history does not reach that far. */
    static Path built(Path repository) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(repository.resolve("deploy/acceptance/build-previous").toString());
        String wanted = wanted();
        if (wanted != null) {
            command.add(wanted);
        }
        Path errors = Files.createTempFile("previous", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String folder;
        try (InputStream printed = process.getInputStream()) {
            folder = new String(printed.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        int status = process.waitFor();
        String said = Files.readString(errors);
        Files.delete(errors);
        assumeFalse(status == NOT_IN_THE_HISTORY, said);
        assertThat(status).as(said).isZero();
        return Path.of(folder);
    }

    private static @Nullable String wanted() {
        return System.getProperty("gem.previous");
    }
}
