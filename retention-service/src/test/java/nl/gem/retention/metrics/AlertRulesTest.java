package nl.gem.retention.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules do what their own tests say, and those tests can fail. */
class AlertRulesTest {

    private static final Path ALERTS = Path.of("../deploy/alerts");
    private static final String RULES = ".rules.yaml";
    private static final Pattern TESTS = Pattern.compile("(\\.\\w+)?\\.test\\.yaml");

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

    static Stream<String> groups() throws IOException {
        try (Stream<Path> files = Files.list(ALERTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(RULES))
                    .map(name -> name.replace(RULES, ""))
                    .toList()
                    .stream();
        }
    }

    private void copyRules(String group) throws IOException {
        assumeTrue(
                promtool().isPresent(),
                "promtool is not installed, so the alert rules are not tested; it is in Debian's package prometheus");
        Files.copy(ALERTS.resolve(group + RULES), copy.resolve(group + RULES));
        for (Path tests : testsOf(group)) {
            Files.copy(tests, copy.resolve(tests.getFileName()));
        }
    }

    private static List<Path> testsOf(String group) throws IOException {
        try (Stream<Path> files = Files.list(ALERTS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(group)
                            && TESTS.matcher(file.getFileName().toString().substring(group.length()))
                                    .matches())
                    .toList();
        }
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

    @ParameterizedTest
    @MethodSource("groups")
    void rules_are_well_formed_and_pass_their_tests(String group) throws Exception {
        copyRules(group);
        Outcome check = run("check", "rules", group + RULES);
        assertThat(check.exit()).as(check.output()).isZero();
        for (Path file : testsOf(group)) {
            Outcome tests = run("test", "rules", file.getFileName().toString());
            assertThat(tests.exit()).as(tests.output()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void every_rule_has_a_test_that_fails_without_it(String group) throws Exception {
        copyRules(group);
        String rules = Files.readString(copy.resolve(group + RULES));
        for (String alert : rules.lines()
                .filter(line -> line.contains("- alert: "))
                .map(line -> line.replace("- alert:", "").strip())
                .toList()) {
            Files.writeString(copy.resolve(group + RULES), rules.replace("alert: " + alert + "\n", "alert: Other\n"));
            assertThat(testsThatName(alert, group))
                    .as(alert)
                    .isNotEmpty()
                    .allSatisfy(tests -> assertThat(run("test", "rules", tests).exit())
                            .as(alert)
                            .isNotZero());
        }
    }

    private static List<String> testsThatName(String alert, String group) throws IOException {
        Pattern named = Pattern.compile("alertname: " + alert + "\\b");
        List<String> naming = new ArrayList<>();
        for (Path file : testsOf(group)) {
            if (named.matcher(Files.readString(file)).find()) {
                naming.add(file.getFileName().toString());
            }
        }
        return naming;
    }
}
