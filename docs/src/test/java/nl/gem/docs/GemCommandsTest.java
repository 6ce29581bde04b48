package nl.gem.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that a page or a manifest tells somebody to type is one that {@code gem} takes. */
class GemCommandsTest {

    /** Up to the end of the typeface, of the line or of the sentence, or to two spaces, after which a block says what it does. */
    private static final Pattern COMMAND = Pattern.compile("\\./gem(?![a-z-])((?: [^\\s`.,;:)]+)*)");

    private final GemUsage usage = new GemUsage(Repository.read("gem"));

    @Test
    void every_command_of_a_page_is_taken() throws IOException {
        List<String> named = pages().flatMap(GemCommandsTest::commands).toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named).allSatisfy(line -> assertThat(usage.takes(line)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifests --release", "frobnicate", "import ONE TWO", "run FILE", "screenshots --all"})
    void command_that_gem_refuses_is_noticed(String line) {
        assertThat(usage.takes(line)).isFalse();
    }

    @Test
    void help_names_what_the_script_knows() {
        assertThat(usage.commands())
                .contains("run", "test", "manifests")
                .allSatisfy(
                        command -> assertThat(Repository.read("gem")).containsPattern("\\n    " + command + "[ )]"));
    }

    private static Stream<String> commands(Path page) {
        return COMMAND.matcher(Repository.read(page.toString())).results().map(found -> found.group(1));
    }

    private static Stream<Path> pages() throws IOException {
        return Stream.concat(
                Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                Stream.concat(files("docs", ".md"), files("deploy/kubernetes", ".yaml")));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        Path root = Repository.resolve("");
        try (Stream<Path> files = Files.walk(Repository.resolve(folder))) {
            return files
                    .filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("/target/"))
                    .map(root::relativize)
                    .toList()
                    .stream();
        }
    }
}
