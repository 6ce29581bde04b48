package nl.gem.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.gem.acceptance.Visit.accessible;
import static nl.gem.acceptance.Visit.screenshot;
import static nl.gem.acceptance.Visit.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two trainers teach Gem something new, from a resident's question to the answer that the next resident gets. */
class TrainingTest {

    private static final String QUESTION = "wie repareert de luidklok van de oude toren";

    private static LocalStack stack;
    private static Browser browser;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void a_question_becomes_an_article_and_a_second_trainer_publishes_it() throws Exception {
        try (Resident asking = Resident.starts(stack.address(Service.CHATBOT))) {
            asking.say(QUESTION);
            answer(asking);
        }

        Page tessa = trainer("tessa", 1280);
        Locator cluster = tessa.locator("gem-cluster").filter(new Locator.FilterOptions().setHasText(QUESTION));
        assertThat(cluster).isVisible();
        screenshot(tessa, "training");
        accessible(tessa);
        cluster.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nieuw artikel"))
                .click();
        tessa.locator("#article-title-nl").fill("Luidklok van de oude toren");
        tessa.locator("#article-answer-nl").fill("De klok van de oude toren valt onder de torenwachter. Bel 14 0165.");
        tessa.locator("#article-title-en").fill("Bell of the old tower");
        tessa.locator("#article-answer-en")
                .fill("The tower keeper looks after the bell of the old tower. Call 14 0165.");
        if (tessa.locator("#article-id").inputValue().isEmpty()) {
            tessa.locator("#article-id").fill("luidklok-toren");
        }
        tessa.locator("#phrasings-nl")
                .fill(QUESTION
                        + "\nde luidklok is kapot\nluidklok oude toren repareren\nklok van de toren luidt niet meer\n"
                        + "luidklok torenwachter");
        tessa.locator("#no-personal-data").check();
        accessible(tessa);
        button(tessa, "Concept bewaren").click();
        assertThat(tessa.locator("[role=status]").first()).containsText("bewaard", patiently());

        tessa.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Testen en publiceren"))
                .click();
        button(tessa, "Test starten").click();
        tessa.locator("#proposal-note").fill("Luidklok toegevoegd", new Locator.FillOptions().setTimeout(120_000));
        assertThat(tessa.getByText("Aan alle eisen is voldaan.").first()).isVisible(visiblePatiently());
        accessible(tessa);
        button(tessa, "Versie voorstellen").click();
        assertThat(tessa.locator("#proposed-title")).isVisible();
        assertThat(button(tessa, "Publiceren")).hasAttribute("aria-disabled", "true");

        Page timo = trainer("timo", 320);
        accessible(timo);
        timo.navigate(stack.address(Service.CHATBOT) + "/training/#/publish");
        button(timo, "Publiceren").click();
        button(timo, "Nu publiceren").click();
        assertThat(timo.locator("[role=status]").first()).containsText("live", patiently());
        screenshot(timo, "training-320");
        accessible(timo);
        assertThat(timo.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isEqualTo(false);

        try (Resident next = Resident.starts(stack.address(Service.CHATBOT))) {
            next.say("de luidklok van de toren is kapot");
            assertThat(answer(next)).contains("torenwachter");
        }
    }

    @Test
    void an_agent_may_not_train() {
        Page agent = browser.person(1280, 900);
        agent.navigate(stack.address(Service.CHATBOT) + "/training/");
        signIn(agent, "sanne");

        assertThat(agent.locator("gem-cluster")).hasCount(0);
        assertThat(agent.locator("body")).not().containsText("Postvak");
    }

    private static String answer(Resident resident) {
        return resident.socket()
                .await("message", message -> message.path("author").asText().equals("gem"))
                .path("text")
                .asText();
    }

    private static Page trainer(String name, int width) {
        Page page = browser.person(width, 900);
        page.navigate(stack.address(Service.CHATBOT) + "/training/");
        signIn(page, name);
        assertThat(page.locator("h1#content")).containsText("Postvak");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static LocatorAssertions.IsVisibleOptions visiblePatiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);
    }
}
