package nl.gem.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.gem.acceptance.replicas.RoundRobinProxy;
import nl.gem.local.LocalStack;
import nl.gem.local.RunningService;
import nl.gem.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages whose replica stops: they move to another one, and who looks at them notices nothing. */
class ReconnectTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static LocalStack stack;
    private static RunningService chatbot;
    private static RunningService livechat;
    private static RoundRobinProxy chat;
    private static RoundRobinProxy desk;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.get();
        chatbot = stack.startReplica(Service.CHATBOT);
        livechat = stack.startReplica(Service.LIVECHAT);
        chatbot.awaitReady();
        livechat.awaitReady();
        chat = RoundRobinProxy.before(List.of(chatbot.address()));
        desk = RoundRobinProxy.before(List.of(livechat.address()));
        browser = Browser.open(
                List.of("--host-resolver-rules=" + rule(Service.CHATBOT, chat) + "," + rule(Service.LIVECHAT, desk)));
    }

    /** The page keeps the address that people know, and so its origin. */
    private static String rule(Service service, RoundRobinProxy proxy) {
        return "MAP " + stack.address(service).getAuthority() + " "
                + proxy.address().getAuthority();
    }

    @AfterAll
    static void stop() throws IOException {
        browser.close();
        chat.close();
        desk.close();
        chatbot.close();
        livechat.close();
        Availability.awaitOpen(stack, true);
    }

    @Test
    void resident_and_agent_go_on_at_another_replica_with_their_drafts_and_each_message_once() throws Exception {
        Watched resident = new Watched(browser.person(1280, 900));
        Watched agent = new Watched(browser.person(1280, 900));
        ConsolePage console = talking(resident, agent);
        resident.keepWarnings(".banner.warning");
        agent.keepWarnings(".banner, gem-announcer");

        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            chat.leadTo(List.of(stack.service(Service.CHATBOT).address()));
            desk.leadTo(List.of(stack.service(Service.LIVECHAT).address()));
            List<Future<Boolean>> leaving = List.of(
                    background.submit(() -> chatbot.leave(LIMIT)), background.submit(() -> livechat.leave(LIMIT)));
            send(resident.page, "Gezegd tijdens het verhuizen");
            console.says("Beantwoord tijdens het verhuizen");
            box(resident.page).fill("Nog niet verstuurd");
            console.box().fill("Nog niet af");
            resident.awaitMove();
            agent.awaitMove();
            for (Future<Boolean> one : leaving) {
                assertThat(one.get()).as("ended by itself").isTrue();
            }
        }

        assertThat(box(resident.page)).hasValue("Nog niet verstuurd");
        assertThat(console.box()).hasValue("Nog niet af");
        console.box().press("Enter");
        exactly(resident.page, "Verstuur").click();
        List<String> said = List.of(
                "Gezegd tijdens het verhuizen",
                "Beantwoord tijdens het verhuizen",
                "Nog niet af",
                "Nog niet verstuurd");
        for (String text : said) {
            assertThat(saying(resident.page, text)).hasCount(1);
            assertThat(console.log().getByText(text)).hasCount(1);
        }
        assertThat(List.of(resident.sockets(), agent.sockets())).containsExactly(2, 2);
        assertThat(List.of(resident.toldToMove(), agent.toldToMove())).containsExactly(1, 1);
        assertThat(resident.warnings()).isEmpty();
        assertThat(agent.warnings()).noneMatch(warning -> warning.toString().contains("erbinding"));
        console.closes();

        chat.close();
        desk.close();
        resident.page.waitForCondition(() -> !resident.warnings().isEmpty());
        agent.page.waitForCondition(() ->
                agent.warnings().stream().anyMatch(warning -> warning.toString().contains("erbinding")));
    }

    /** A replica that is stopping asks whoever still comes in to move, before it answers them. */
    @Test
    void resident_who_is_asked_to_move_before_the_conversation_has_begun_moves_once_and_is_not_alarmed() {
        AtomicInteger opened = new AtomicInteger();
        try (Browser anotherPlace = Browser.open(List.of())) {
            Watched resident = new Watched(anotherPlace.person(1280, 900));
            resident.page.routeWebSocket(Pattern.compile(".*/chat$"), route -> {
                WebSocketRoute server = route.connectToServer();
                boolean first = opened.incrementAndGet() == 1;
                server.onMessage(frame -> {
                    if (first && frame.text().contains("\"type\":\"started\"")) {
                        route.send("{\"type\":\"reconnect\",\"afterMillis\":200}");
                    }
                    route.send(frame.text());
                });
            });
            resident.page.navigate(stack.address(Service.CHATBOT).toString());
            exactly(resident.page, "Chat met Gem").click();
            resident.keepWarnings(".banner.warning");

            send(resident.page, "wat kost een paspoort?");
            resident.page.waitForCondition(() -> opened.get() == 2);
            send(resident.page, "en een rijbewijs?");

            assertThat(opened).hasValue(2);
            assertThat(resident.warnings()).isEmpty();
        }
    }

    /** A resident and an agent in a conversation, both at the replica that will stop. */
    private static ConsolePage talking(Watched resident, Watched agent) {
        resident.page.navigate(stack.address(Service.CHATBOT).toString());
        exactly(resident.page, "Chat met Gem").click();
        send(resident.page, "wat kost een paspoort?");
        exactly(resident.page, "Medewerker").click();
        exactly(resident.page, "Ja, en de medewerker mag dit gesprek lezen").click();
        ConsolePage console = ConsolePage.open(agent.page, stack, "sanne");
        String id = (String) resident.page.evaluate("JSON.parse(sessionStorage.getItem('gem-chat')).id");
        String name = id.substring(id.length() - 4).toUpperCase(Locale.ROOT);
        console.button("Accepteren: Gesprek " + name).click();
        console.says("Goedemiddag, ik kijk even mee.");
        assertThat(saying(resident.page, "Goedemiddag, ik kijk even mee.")).hasCount(1);
        return console;
    }

    private static void send(Page page, String text) {
        box(page).fill(text);
        exactly(page, "Verstuur").click();
        assertThat(saying(page, text)).hasCount(1);
    }

    private static Locator box(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Je vraag of bericht"));
    }

    private static Locator saying(Page page, String text) {
        return page.getByRole(AriaRole.LOG)
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator exactly(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
