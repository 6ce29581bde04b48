package nl.gem.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.gem.acceptance.Visit.accessible;
import static nl.gem.acceptance.Visit.screenshot;
import static nl.gem.acceptance.Visit.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole story, as a resident, an agent and a privacy officer see it in their browsers. */
class StoryTest {

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
    void a_resident_asks_goes_over_to_an_agent_comes_back_and_takes_the_conversation_along() throws Exception {
        Page resident = browser.person(1280, 900);
        resident.navigate(stack.address(Service.CHATBOT).toString());
        button(resident, "Chat met Gem").click();
        Locator log = resident.getByRole(AriaRole.LOG);
        ask(resident, "wat kost een paspoort?");
        Locator answer = article(log, "Gem, ").last();
        assertThat(answer).containsText("paspoort");
        button(resident, "Ja, dit helpt").click();
        assertThat(button(resident, "Ja, dit helpt")).hasAttribute("aria-pressed", "true");
        screenshot(resident, "widget");
        accessible(resident);

        exactly(resident, "Medewerker").click();
        assertThat(resident.getByText("Mag de medewerker lezen")).isVisible();
        button(resident, "Ja, en de medewerker mag dit gesprek lezen").click();
        assertThat(article(log, "Systeem").last()).containsText("wachtrij");

        Page agent = browser.person(1280, 900);
        agent.navigate(stack.address(Service.LIVECHAT).toString());
        signIn(agent, "sanne");
        button(agent, "Accepteren: " + nameOf(resident)).click();
        Locator desk = agent.getByRole(AriaRole.LOG);
        assertThat(desk).containsText("wat kost een paspoort?");
        assertThat(desk).containsText("Gem (chatbot)");
        screenshot(agent, "desk");
        accessible(agent);
        agent.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Antwoord aan de inwoner"))
                .fill("Goedemiddag, ik kijk even mee.");
        button(agent, "Versturen").click();
        assertThat(article(log, "medewerker").last()).containsText("Goedemiddag, ik kijk even mee.");
        ask(resident, "Dank je wel!");
        assertThat(desk).containsText("Dank je wel!");

        button(agent, "Afsluiten").click();
        agent.getByRole(AriaRole.DIALOG).getByText("Terug naar Gem").click();
        agent.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gesprek afsluiten"))
                .click();
        assertThat(log).containsText("Je bent terug bij Gem");
        assertThat(article(log, "Systeem").last()).containsText("Hoe vond je dit gesprek?");
        resident.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("4"))
                .check(new Locator.CheckOptions().setForce(true));
        button(resident, "Verstuur beoordeling").click();
        assertThat(resident.getByText("Bedankt voor je beoordeling.")).isVisible();
        assertThat(button(resident, "Verstuur beoordeling")).not().isVisible();
        accessible(resident);
        ask(resident, "hoe vraag ik een rijbewijs aan");
        assertThat(article(log, "Gem, ").last()).containsText("rijbewijs");

        List<String> texts = downloadedTexts(resident);
        assertThat(texts)
                .containsSubsequence(
                        "wat kost een paspoort?",
                        "Goedemiddag, ik kijk even mee.",
                        "Dank je wel!",
                        "hoe vraag ik een rijbewijs aan");
    }

    @Test
    void the_privacy_officer_sees_what_is_kept_and_until_when() {
        Page officer = browser.person(1280, 900);
        officer.navigate(stack.address(Service.RETENTION).toString());
        signIn(officer, "fleur");
        assertThat(officer.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Bewaartermijnen");
        assertThat(officer.locator("body")).containsText("chatbot.message");
        screenshot(officer, "bewaartermijnen");
        accessible(officer);
    }

    @Test
    void the_privacy_officer_sees_the_last_days_and_prints_a_statement_of_what_was_measured() {
        Page officer = browser.person(320, 640);
        officer.addInitScript("window.print = () => { window.printed = true; };");
        officer.navigate(stack.address(Service.RETENTION).toString());
        signIn(officer, "fleur");
        assertThat(officer.locator(".chart").first()).isVisible();
        officer.locator(".charts summary").first().click();
        assertThat(officer.locator(".charts table").first()).containsText("Hoogste leeftijd");
        accessible(officer);
        Object overflow = officer.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(overflow).isEqualTo(false);

        exactly(officer, "Verklaring afdrukken").click();
        officer.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(officer.evaluate("window.printed")).isEqualTo(true);
        String paper = officer.locator("main").innerText();
        assertThat(paper)
                .contains(
                        "Wat is beloofd",
                        "28 dagen",
                        "14 dagen",
                        "chatbot.message",
                        "kafka.gem.handover",
                        "De keten klopt")
                .doesNotContain("Wie las wat", "Vernieuwen");
        assertThat(officer.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Verklaring over het wissen")))
                .isVisible();
    }

    @Test
    void an_agent_may_not_see_the_retention_page() {
        Page agent = browser.person(1280, 900);
        agent.navigate(stack.address(Service.RETENTION).toString());
        signIn(agent, "bram");
        assertThat(agent.locator("body")).not().containsText("chatbot.message");
    }

    @Test
    void on_a_small_screen_the_widget_works_and_nothing_scrolls_sideways() {
        Page resident = browser.person(320, 640);
        resident.navigate(stack.address(Service.CHATBOT).toString());
        button(resident, "Chat met Gem").click();
        ask(resident, "wanneer is de milieustraat open");
        assertThat(article(resident.getByRole(AriaRole.LOG), "Gem, ").last()).isVisible();
        screenshot(resident, "widget-320");
        accessible(resident);
        Object overflow = resident.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(overflow).isEqualTo(false);
    }

    private static void ask(Page page, String text) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Je vraag of bericht"))
                .fill(text);
        exactly(page, "Verstuur").click();
        assertThat(article(page.getByRole(AriaRole.LOG), "Jij, ").last()).containsText(text);
    }

    private static List<String> downloadedTexts(Page page) throws Exception {
        button(page, "Menu").click();
        Download download =
                page.waitForDownload(() -> button(page, "Download als JSON").click());
        JsonNode transcript = SocketClient.JSON.readTree(Files.readString(download.path()));
        List<String> texts = new ArrayList<>();
        int seq = 0;
        for (JsonNode message : transcript.path("messages")) {
            assertThat(message.path("seq").asInt()).isEqualTo(++seq);
            texts.add(message.path("text").asText());
        }
        return texts;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator exactly(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** What the desk calls the conversation of this page. */
    private static String nameOf(Page resident) {
        String id = (String) resident.evaluate("JSON.parse(sessionStorage.getItem('gem-chat')).id");
        return "Gesprek " + id.substring(id.length() - 4).toUpperCase(Locale.ROOT);
    }

    private static Locator article(Locator log, String name) {
        return log.getByRole(AriaRole.ARTICLE, new Locator.GetByRoleOptions().setName(name));
    }
}
