package nl.gem.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for auditors and operators name is there. */
class StandardsPageTest {

    private static final Pattern CODE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(#[^)]*)?\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!-)(.*) \\|$");

    /** Words in this typeface that are no class: headers, and the label of a metric. */
    private static final Set<String> HEADERS = Set.of("Forwarded", "Deprecation", "Sunset", "Say");

    @ParameterizedTest
    @ValueSource(
            strings = {"docs/standards.md", "docs/operations.md", "docs/configuration.md", "docs/templates/dpia.md"})
    void every_class_that_is_named_exists(String page) {
        assertThat(missing(Repository.read(page))).isEmpty();
    }

    @Test
    void class_that_does_not_exist_is_noticed() {
        assertThat(missing("by `NobodyWroteThisTest` and `LeakTest`")).containsExactly("NobodyWroteThisTest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/standards.md",
                "docs/operations.md",
                "docs/decisions/0023-the-gateways-last-word.md",
                "docs/templates/verwerkingsregister.md",
                "docs/templates/dpia.md",
                "docs/templates/algoritmeregister.md"
            })
    void every_page_that_is_linked_exists(String page) {
        Matcher link = LINK.matcher(Repository.read(page));
        List<String> dead = link.results()
                .map(found -> found.group(1))
                .filter(target -> !target.isEmpty())
                .filter(target ->
                        !Files.exists(Repository.resolve(page).getParent().resolve(target)))
                .toList();
        assertThat(dead).isEmpty();
    }

    @Test
    void every_requirement_has_a_place_and_something_to_show_or_says_that_it_has_not() {
        List<String> rows = ROW.matcher(Repository.read("docs/standards.md"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(row.split(" \\| ")).hasSize(3).allMatch(cell -> !cell.isBlank()));
    }

    private static Set<String> missing(String page) {
        Set<String> classes = Stream.of(
                        "service-kit", "chatbot-service", "livechat-service", "retention-service", "deploy", "docs")
                .flatMap(module -> Repository.sources(module).stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        CODE.matcher(page).results().map(found -> found.group(1)).forEach(named::add);
        named.removeAll(classes);
        named.removeAll(HEADERS);
        String alerts = Repository.read("deploy/alerts/gem-retention.rules.yaml")
                + Repository.read("deploy/alerts/gem-service.rules.yaml");
        named.removeIf(name -> alerts.contains("alert: " + name + "\n"));
        return named;
    }
}
