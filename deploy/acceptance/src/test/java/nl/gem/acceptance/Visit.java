package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What everybody does who visits a page: sign in, look, take a picture. */
final class Visit {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private Visit() {}

    static void signIn(Page page, String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill("gem");
        page.locator("#kc-login").click();
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** WCAG 2.2 at level AA, as far as a program can tell. */
    static void accessible(Page page) {
        List<String> violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visit::inShort)
                        .toList();
        assertThat(violations).isEmpty();
    }

    private static String inShort(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> String.valueOf(node.getTarget()))
                .collect(Collectors.joining(", ", rule.getId() + ": ", ""));
    }
}
