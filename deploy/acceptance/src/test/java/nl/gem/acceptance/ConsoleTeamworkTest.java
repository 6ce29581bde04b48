package nl.gem.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.gem.acceptance.Visit.screenshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an agent does in the console with what others have: colleagues, their standard words, Gem's articles. */
class ConsoleTeamworkTest {

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
    void conversation_goes_to_a_colleague_with_a_note_that_the_resident_never_sees() throws Exception {
        try (Resident resident = waiting("wat kost een paspoort?");
                ConsolePage bram = desk("bram");
                ConsolePage sanne = desk("sanne")) {
            bram.accepts(resident);
            assertThat(bram.page.locator("gem-mine h2")).containsText("(1 van 3)");
            assertThat(bram.page.locator("gem-conversation gem-due-time"))
                    .containsText(Pattern.compile("antwoord binnen \\d\\d:\\d\\d"));
            bram.says("Ik verbind je door.");
            assertThat(bram.page.locator("gem-conversation gem-due-time")).isHidden();

            bram.press("Alt+t");
            bram.page.getByLabel("Sanne").check();
            bram.page.getByLabel("Notitie voor je collega").fill("Vraagt naar spoed.");
            bram.wellMade();
            screenshot(bram.page, "console-transfer");
            bram.dialogButton("Doorverbinden").click();
            assertThat(bram.page.locator("gem-conversation .hint.large"))
                    .containsText("Je hebt het gesprek doorverbonden.");
            assertThat(bram.page.locator("body")).not().containsText("wat kost een paspoort?");

            assertThat(sanne.waiting(resident)).containsText("Voor jou");
            assertThat(bram.waiting(resident)).hasCount(0);
            sanne.wellMade();
            sanne.accepts(resident);
            assertThat(sanne.log().locator(".by-note")).containsText("Vraagt naar spoed.");
            sanne.says("Dag, ik neem het over.");
            resident.awaitMessage("Dag, ik neem het over.");
            assertThat(resident.log().toString()).doesNotContain("Vraagt naar spoed.");
            sanne.closes();
        }
    }

    @Test
    void conversation_goes_to_a_team() {
        try (Resident resident = waiting("wat kost een paspoort?");
                ConsolePage bram = desk("bram")) {
            bram.accepts(resident);
            bram.says("Ik verbind je door.");
            bram.press("Alt+t");
            bram.dialog()
                    .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Naar een team"))
                    .getByRole(AriaRole.RADIO)
                    .first()
                    .check();
            bram.dialogButton("Doorverbinden").click();
            assertThat(bram.waiting(resident)).isVisible();
            bram.accepts(resident);
            bram.closes();
        }
    }

    @Test
    void standard_words_are_found_by_a_slash_filled_in_and_changed_before_they_are_sent() throws Exception {
        addCannedAnswer("groet-test", "Groet", "Dag, je spreekt met {naam} over {onderwerp}.");
        try (Resident resident = waiting("wat kost een paspoort?");
                ConsolePage bram = desk("bram")) {
            bram.accepts(resident);
            bram.page.keyboard().type("/");
            Locator search = bram.page.getByRole(AriaRole.COMBOBOX);
            assertThat(search).isFocused();
            bram.page.keyboard().type("groet-test");
            assertThat(bram.page.getByRole(AriaRole.OPTION)).hasCount(1);
            assertThat(search).hasAttribute("aria-expanded", "true");
            bram.wellMade();
            screenshot(bram.page, "console-standard-words");
            bram.press("Enter");
            assertThat(bram.box()).isFocused();
            assertThat(bram.box()).hasValue(Pattern.compile("Dag, je spreekt met .* over .*paspoort.*\\."));
            assertThat(bram.box()).not().hasValue(Pattern.compile("[{}]"));
            bram.page.keyboard().type(" Een ogenblik.");
            bram.press("Enter");
            assertThat(bram.delivered().last()).containsText("Een ogenblik.");
            bram.closes();
        }
    }

    @Test
    void article_is_found_and_put_in_the_answer_with_its_link() {
        try (Resident resident = waiting("wat kost een paspoort?");
                ConsolePage bram = desk("bram")) {
            bram.accepts(resident);
            bram.press("Alt+z");
            bram.page.keyboard().type("paspoort");
            assertThat(bram.page.getByRole(AriaRole.OPTION).first()).isVisible();
            bram.wellMade();
            bram.press("Enter");
            assertThat(bram.box()).hasValue(Pattern.compile("paspoort.*https://", Pattern.DOTALL));
            bram.closes();
        }
    }

    @Test
    void places_are_asked_for_again_when_the_answer_overtook_the_sign_that_the_agent_is_here() {
        Page page = browser.person(1280, 900);
        AtomicBoolean early = new AtomicBoolean(true);
        page.route("**/v1/colleagues", route -> {
            if (early.getAndSet(false)) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"agents\":[],\"teams\":[]}"));
            } else {
                route.resume();
            }
        });
        try (ConsolePage bram = ConsolePage.open(page, stack, "bram")) {
            assertThat(bram.page.locator("gem-mine h2")).containsText("(0 van 3)");
        }
        assertThat(early).isFalse();
    }

    private static ConsolePage desk(String account) {
        return ConsolePage.open(browser.person(1280, 900), stack, account);
    }

    private static Resident waiting(String question) {
        return Resident.waits(stack.address(Service.CHATBOT), question);
    }

    /** As the team lead does it. */
    private static void addCannedAnswer(String id, String title, String dutch)
            throws IOException, InterruptedException {
        String token = Accounts.token(stack.issuer(), "lotte");
        HttpRequest.Builder plan = HttpRequest.newBuilder(
                        stack.address(Service.LIVECHAT).resolve("/v1/plan"))
                .header("Authorization", "Bearer " + token)
                .header("X-Requested-With", "gem")
                .header("Content-Type", "application/json");
        ObjectNode read =
                (ObjectNode) SocketClient.JSON.readTree(send(plan.GET().build()));
        ObjectNode answer =
                read.withArray("cannedAnswers").addObject().put("id", id).put("title", title);
        answer.putObject("text").put("nl", dutch).put("en", dutch);
        JsonNode saved = SocketClient.JSON.readTree(send(
                plan.PUT(HttpRequest.BodyPublishers.ofString(read.toString())).build()));
        assertThat(saved.path("version").asInt())
                .isGreaterThan(read.path("version").asInt());
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
