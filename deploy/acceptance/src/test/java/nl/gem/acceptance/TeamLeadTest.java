package nl.gem.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.gem.acceptance.Visit.accessible;
import static nl.gem.acceptance.Visit.screenshot;
import static nl.gem.acceptance.Visit.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team lead watches the desk, decides how it works, meets a colleague's change, and goes back. */
class TeamLeadTest {

    private static LocalStack stack;
    private static Browser browser;
    private JsonNode before;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void remember() throws Exception {
        before = plan();
    }

    /** The other tests share this stack. */
    @AfterEach
    void putBack() throws Exception {
        save(before);
    }

    @Test
    void the_desk_is_seen_in_figures_without_content() throws Exception {
        try (Agent sanne = Agent.signsIn(stack, "sanne");
                Resident resident = Resident.starts(stack.address(Service.CHATBOT))) {
            String said = "mijn geheime vraag over een paspoort";
            resident.say(said);
            resident.goesToAPerson(true);
            sanne.accepts(resident.conversationId);

            Page lead = lead(1280, "now");

            Locator row = lead.locator("gem-now tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Sanne"))
                    .first();
            assertThat(row).containsText("Beschikbaar", patiently());
            assertThat(row).containsText("van 3");
            assertThat(lead.locator(".tile").first()).containsText("Open");
            assertThat(lead.locator("body")).not().containsText(said);
            assertThat(lead.content()).doesNotContain(resident.conversationId);
            screenshot(lead, "lead-now");
            accessible(lead);
            sanne.closes(resident.conversationId);
        }
    }

    @Test
    void what_is_saved_is_in_force_in_the_history_and_can_be_put_back() throws Exception {
        int version = before.path("version").asInt();
        Page lead = lead(1280, "plan");
        lead.locator("#capacity").fill("5");
        button(lead, "Antwoord toevoegen").click();
        int answer = before.path("cannedAnswers").size();
        lead.locator("#answers-" + answer + "-title").fill("Begroeting voor de proef");
        assertThat(lead.locator("#answers-" + answer + "-id")).hasValue("begroeting-voor-de-proef");
        button(lead, "Bewaren").click();
        assertThat(lead.locator(".mistakes")).containsText("Nederlandse tekst");
        accessible(lead);
        lead.locator("#answers-" + answer + "-nl").fill("Goedemiddag, je spreekt met {naam}.");
        assertThat(lead.locator(".bubble").nth(2 * answer)).containsText("je spreekt met Sanne");
        screenshot(lead, "lead-plan");
        button(lead, "Bewaren").click();
        assertThat(lead.locator(".save-bar")).containsText("Alles is bewaard");

        JsonNode after = plan();
        assertThat(after.path("version").asInt()).isGreaterThan(version);
        assertThat(after.path("capacity").asInt()).isEqualTo(5);
        assertThat(after.path("cannedAnswers")
                        .path(answer)
                        .path("text")
                        .path("nl")
                        .asText())
                .isEqualTo("Goedemiddag, je spreekt met {naam}.");

        save(((ObjectNode) plan()).put("capacity", 4));
        link(lead, "Geschiedenis").click();
        link(lead, "Versie " + after.path("version").asInt() + " bekijken").click();
        Locator difference = lead.locator(".comparison tbody tr");
        assertThat(difference).hasCount(1);
        assertThat(difference).containsText("Gesprekken tegelijk");
        accessible(lead);
        button(lead, "Versie " + after.path("version").asInt() + " terugzetten").click();
        button(lead, "Nu terugzetten").click();
        assertThat(lead.locator("[role=status]").last()).containsText("teruggezet");
        assertThat(plan().path("capacity").asInt()).isEqualTo(5);
        accessible(lead);
    }

    @Test
    void national_holidays_of_a_year_are_added_at_once() throws Exception {
        Page lead = lead(1280, "plan");
        lead.locator("summary", new Page.LocatorOptions().setHasText("Feestdagen van een jaar"))
                .click();
        String year = lead.locator("#national-year option").last().getAttribute("value");
        lead.locator("#national-year").selectOption(year);
        accessible(lead);
        button(lead, "Gekozen dagen toevoegen").click();
        button(lead, "Bewaren").click();
        assertThat(lead.locator(".save-bar")).containsText("Alles is bewaard");

        List<LocalDate> days = new ArrayList<>();
        plan().path("holidays")
                .forEach(holiday -> days.add(LocalDate.parse(holiday.path("day").asText())));
        assertThat(days).contains(LocalDate.parse(year + "-01-01"), LocalDate.parse(year + "-12-25"));
        assertThat(days)
                .as("Easter Sunday and Monday, Ascension Day, Whit Monday")
                .anySatisfy(easter -> assertThat(days)
                        .contains(easter.plusDays(1), easter.plusDays(39), easter.plusDays(49), easter.plusDays(50)));
    }

    @Test
    void a_colleague_who_was_first_costs_nothing() throws Exception {
        Page lead = lead(320, "plan");
        lead.locator("#capacity").fill("6");
        lead.locator("#patience-reservedSeconds-minutes").fill("3");
        ObjectNode other = (ObjectNode) plan();
        other.put("capacity", 4);
        other.withArray("holidays").addObject().put("day", "2031-08-11").put("name", "Dag van de stad");
        save(other);

        button(lead, "Bewaren").click();
        assertThat(lead.locator("#clash-title")).isFocused();
        assertThat(lead.locator(".clash")).containsText("Dag van de stad");
        screenshot(lead, "lead-clash-320");
        accessible(lead);
        assertThat(lead.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isEqualTo(false);
        button(lead, "Samenvoegen").click();
        assertThat(lead.locator("#save")).isFocused();
        button(lead, "Bewaren").click();
        assertThat(lead.locator(".save-bar")).containsText("Alles is bewaard");

        JsonNode merged = plan();
        assertThat(merged.path("capacity").asInt()).isEqualTo(6);
        assertThat(merged.path("patience").path("reservedSeconds").asInt() / 60).isEqualTo(3);
        assertThat(merged.path("holidays").findValuesAsText("name")).contains("Dag van de stad");
    }

    @Test
    void an_agent_may_not_lead() {
        Page agent = browser.person(1280, 900);
        agent.navigate(page());
        signIn(agent, "sanne");

        assertThat(agent.locator("body")).not().containsText("Gem teamleider");
        assertThat(agent.request().get(page() + "main.js").status()).isEqualTo(403);
    }

    private static Page lead(int width, String view) {
        Page page = browser.person(width, 900);
        page.navigate(page());
        signIn(page, "lotte");
        assertThat(page.locator("h1#content")).hasText("Nu");
        page.navigate(page() + "#/" + view);
        return page;
    }

    private static String page() {
        return stack.address(Service.LIVECHAT) + "/lead/";
    }

    private static JsonNode plan() throws IOException, InterruptedException {
        return SocketClient.JSON.readTree(ask("GET", HttpRequest.BodyPublishers.noBody()));
    }

    /** Somebody else saves: what was read last, with what this plan says. */
    private static void save(JsonNode plan) throws IOException, InterruptedException {
        ObjectNode next = plan.deepCopy();
        next.set("version", plan().path("version"));
        ask("PUT", HttpRequest.BodyPublishers.ofString(next.toString()));
    }

    private static String ask(String method, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.address(Service.LIVECHAT) + "/v1/plan"))
                .header("Authorization", "Bearer " + Accounts.token(stack.issuer(), "lotte"))
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "gem")
                .method(method, body)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }
}
