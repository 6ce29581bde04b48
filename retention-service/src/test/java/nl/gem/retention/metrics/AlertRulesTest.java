package nl.gem.retention.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules do what their own tests say, and those tests can fail. */
class AlertRulesTest {

    private static final Path ALERTS = Path.of("../deploy/alerts");
    private static final String RULES = "gem-retention.rules.yaml";
    private static final String TESTS = "gem-retention.test.yaml";

    @TempDir
    Path copy;

    private record Outcome(int exit, String output) {}

    private static Optional<String> promtool() {
        Stream<Path> unpacked = Stream.of(Path.of("../deploy/local/target/promtool/usr/bin/promtool"));
        Stream<Path> onThePath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"));
        return Stream.concat(onThePath, unpacked)
                .filter(Files::isExecutable)
                .map(file -> file.toAbsolutePath().toString())
                .findFirst();
    }

    @BeforeEach
    void copyRules() throws IOException {
        assumeTrue(
                promtool().isPresent(),
                "promtool is not installed, so the alert rules are not tested; it is in Debian's package prometheus");
        Files.copy(ALERTS.resolve(RULES), copy.resolve(RULES));
        Files.copy(ALERTS.resolve(TESTS), copy.resolve(TESTS));
    }

    private Outcome run(String... arguments) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(promtool().stream(), Arrays.stream(arguments))
                        .toList())
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output);
    }

    @Test
    void rules_are_well_formed_and_pass_their_tests() throws Exception {
        Outcome check = run("check", "rules", RULES);
        assertThat(check.exit()).as(check.output()).isZero();
        Outcome tests = run("test", "rules", TESTS);
        assertThat(tests.exit()).as(tests.output()).isZero();
    }

    @Test
    void every_rule_has_a_test_that_fails_without_it() throws Exception {
        String rules = Files.readString(copy.resolve(RULES));
        for (String alert : rules.lines()
                .filter(line -> line.contains("- alert: "))
                .map(line -> line.replace("- alert:", "").strip())
                .toList()) {
            Files.writeString(copy.resolve(RULES), rules.replace("alert: " + alert + "\n", "alert: Other\n"));
            assertThat(run("test", "rules", TESTS).exit()).as(alert).isNotZero();
        }
    }
}
