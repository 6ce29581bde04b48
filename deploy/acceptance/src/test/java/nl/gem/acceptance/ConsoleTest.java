package nl.gem.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.gem.acceptance.Visit.screenshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day at the desk: what an agent does in the console, alone. */
class ConsoleTest {

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
    void agent_works_by_keyboard_from_the_queue_to_the_summary() throws Exception {
        try (Resident resident = waiting("wat kost een paspoort?");
                ConsolePage bram = desk("bram", 1280)) {
            assertThat(bram.waiting(resident)).containsText(Pattern.compile("Wacht \\d\\d:\\d\\d"));
            assertThat(bram.page).hasTitle(Pattern.compile("\\(\\d+\\) Gem balie"));
            bram.wellMade();
            bram.press("Alt+q");
            assertThat(bram.page.locator("gem-queue button").first()).isFocused();
            bram.waiting(resident).getByRole(AriaRole.BUTTON).press("Enter");
            assertThat(bram.box()).isFocused();
            assertThat(bram.log()).containsText("wat kost een paspoort?");
            assertThat(bram.spoken()).not().containsText("wat kost een paspoort?");

            bram.page.keyboard().type("Goedemiddag, ik help je verder.");
            bram.press("Enter");
            resident.awaitMessage("Goedemiddag, ik help je verder.");
            assertThat(bram.delivered()).hasCount(1);
            resident.say("Kan het ook met spoed?");
            assertThat(bram.spoken()).containsText("Inwoner: Kan het ook met spoed?");

            bram.press("Alt+n");
            bram.page.keyboard().type("Heeft haast.");
            bram.press("Enter");
            assertThat(bram.log().locator(".by-note"))
                    .containsText(Pattern.compile("Interne notitie van .*Heeft haast."));
            bram.wellMade();
            screenshot(bram.page, "console");

            bram.press("Alt+e");
            bram.dialog().getByText("Vraag beantwoord").click();
            assertThat(bram.page.locator("#summary"))
                    .hasValue(Pattern.compile(
                            "Kanaal: Chat \\(Gem\\).*- wat kost een paspoort\\?.*- Kan het ook met spoed\\?.*"
                                    + "Antwoord:.*- Goedemiddag, ik help je verder\\..*Resultaat: Vraag beantwoord",
                            Pattern.DOTALL));
            assertThat(bram.page.locator("#summary")).not().hasValue(Pattern.compile("Heeft haast"));
            bram.wellMade();
            screenshot(bram.page, "console-summary");
            bram.dialogButton("Gesprek afsluiten").click();
            assertThat(bram.heading()).isFocused();
            assertThat(bram.page.locator("body")).not().containsText("Kan het ook met spoed?");
            bram.wellMade();
            resident.awaitOwner("gem");
            assertThat(resident.log().toString()).doesNotContain("Heeft haast.");
        }
    }

    @Test
    void draft_stays_over_a_switch_and_a_reload_and_goes_at_sign_out() {
        try (Resident first = waiting("eerste vraag");
                Resident second = waiting("tweede vraag");
                ConsolePage bram = desk("bram", 1280)) {
            bram.accepts(first);
            bram.box().fill("Half af voor de eerste");
            bram.accepts(second);
            assertThat(bram.box()).hasValue("");
            bram.box().fill("En iets voor de tweede");
            bram.mine(first).click();
            assertThat(bram.box()).hasValue("Half af voor de eerste");
            assertThat(bram.mine(second)).containsText("concept");

            bram.page.reload();
            bram.ready().mine(second).click();
            assertThat(bram.log()).containsText("tweede vraag");
            assertThat(bram.box()).hasValue("En iets voor de tweede");

            bram.signsOut();
            Visit.signIn(bram.page, "sanne");
            bram.ready();
            assertThat(bram.page
                            .evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('gem.unsent'))")
                            .toString())
                    .isEqualTo("[]");
        }
    }

    @Test
    void answer_whose_delivery_was_not_heard_of_is_offered_again_and_arrives_once() throws Exception {
        AtomicBoolean deaf = new AtomicBoolean();
        Page page = browser.person(1280, 900);
        page.routeWebSocket(Pattern.compile(".*/desk$"), route -> {
            WebSocketRoute server = route.connectToServer();
            route.onMessage(frame -> server.send(frame.text()));
            server.onMessage(frame -> {
                if (!deaf.get()) {
                    route.send(frame.text());
                } else if (frame.text().contains("Zeg ik dit twee keer?")) {
                    deaf.set(false);
                    server.close();
                    route.close();
                }
            });
        });
        try (Resident resident = waiting("wat kost een paspoort?");
                ConsolePage bram = ConsolePage.open(page, stack, "bram")) {
            bram.accepts(resident);
            deaf.set(true);
            bram.box().fill("Zeg ik dit twee keer?");
            bram.box().press("Enter");
            resident.awaitMessage("Zeg ik dit twee keer?");
            assertThat(bram.delivered()).hasCount(1);
            bram.says("Nee, een keer.");
            assertThat(bram.delivered()).hasCount(2);
            assertThat(resident.log().stream()
                            .filter(message -> message.path("text").asText().equals("Zeg ik dit twee keer?")))
                    .hasSize(1);
            bram.closes();
        }
    }

    @Test
    void shortcuts_are_listed_and_can_be_switched_off_in_this_browser() {
        try (Resident resident = waiting("wat kost een paspoort?");
                ConsolePage bram = desk("bram", 1280)) {
            bram.accepts(resident);
            bram.button("Sneltoetsen").click();
            assertThat(bram.dialog()).containsText("Alt+E");
            bram.wellMade();
            bram.page.getByLabel("Sneltoetsen met Alt gebruiken").uncheck();
            bram.press("Escape");
            assertThat(bram.button("Sneltoetsen")).isFocused();

            bram.page.reload();
            assertThat(bram.ready().log()).containsText("wat kost een paspoort?");
            bram.box().focus();
            bram.press("Alt+e");
            bram.page.keyboard().type("x");
            assertThat(bram.box()).hasValue("x");
            assertThat(bram.dialog()).hasCount(0);

            bram.button("Sneltoetsen").click();
            bram.page.getByLabel("Sneltoetsen met Alt gebruiken").check();
            bram.press("Escape");
            bram.press("Alt+e");
            assertThat(bram.dialog()).containsText("Let op: je hebt nog tekst die niet is verstuurd.");
            bram.press("Escape");
            bram.closes();
        }
    }

    @Test
    void on_a_small_screen_every_part_fits_in_light_and_in_dark() {
        try (Resident resident = waiting("wat kost een paspoort?");
                ConsolePage bram = desk("bram", 320)) {
            bram.page.setViewportSize(320, 640);
            assertThat(bram.waiting(resident)).isVisible();
            inBothSchemes(bram);
            bram.accepts(resident);
            assertThat(bram.waiting(resident)).isHidden();
            inBothSchemes(bram);
            screenshot(bram.page, "console-320");
            bram.button("Gegevens").click();
            assertThat(bram.page.locator("gem-context")).containsText("Gedeeld door de inwoner");
            inBothSchemes(bram);
            bram.button("Overzicht").click();
            assertThat(bram.mine(resident)).isVisible();
            bram.mine(resident).click();
            bram.press("Alt+e");
            assertThat(bram.dialog()).isVisible();
            inBothSchemes(bram);
            bram.press("Escape");
            bram.closes();
        }
    }

    @Test
    void tone_and_notices_are_off_until_the_agent_wants_them_in_this_browser() {
        try (ConsolePage bram = desk("bram", 1280)) {
            bram.button("Instellingen").click();
            assertThat(bram.page.getByLabel("Geluid")).not().isChecked();
            assertThat(bram.page.getByLabel("Melding op het bureaublad")).not().isChecked();
            bram.page.getByLabel("Geluid").check();
            bram.wellMade();
            bram.page.reload();
            bram.ready().button("Instellingen").click();
            assertThat(bram.page.getByLabel("Geluid")).isChecked();
        }
    }

    @Test
    void only_a_team_lead_is_shown_the_way_to_the_team() {
        try (ConsolePage lotte = desk("lotte", 1280);
                ConsolePage bram = desk("bram", 1280)) {
            assertThat(lotte.page.locator("header a[href='/lead/']")).hasText("Teamleider");
            assertThat(bram.page.locator("header a[href='/lead/']")).hasCount(0);
        }
    }

    private static ConsolePage desk(String account, int width) {
        return ConsolePage.open(browser.person(width, 900), stack, account);
    }

    private static Resident waiting(String question) {
        return Resident.waits(stack.address(Service.CHATBOT), question);
    }

    private static void inBothSchemes(ConsolePage console) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            console.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            console.wellMade();
        }
    }
}
