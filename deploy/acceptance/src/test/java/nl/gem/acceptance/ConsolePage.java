package nl.gem.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;

/** An agent at the desk, in a browser. */
final class ConsolePage implements AutoCloseable {

    final Page page;

    private ConsolePage(Page page) {
        this.page = page;
    }

    static ConsolePage open(Page page, LocalStack stack, String account) {
        page.navigate(stack.address(Service.LIVECHAT).toString());
        Visit.signIn(page, account);
        return new ConsolePage(page).ready();
    }

    ConsolePage ready() {
        assertThat(page.locator("gem-queue h2")).isAttached();
        return this;
    }

    /** What the desk calls a conversation. */
    static String nameOf(Resident resident) {
        String id = resident.conversationId;
        return "Gesprek " + id.substring(id.length() - 4).toUpperCase(Locale.ROOT);
    }

    Locator waiting(Resident resident) {
        return page.locator("gem-queue .card").filter(new Locator.FilterOptions().setHasText(nameOf(resident)));
    }

    Locator mine(Resident resident) {
        return page.locator("gem-mine button").filter(new Locator.FilterOptions().setHasText(nameOf(resident)));
    }

    /** Accepts from the queue and waits until the conversation is this agent's. */
    void accepts(Resident resident) {
        waiting(resident).getByRole(AriaRole.BUTTON).click();
        assertThat(box()).isVisible();
        assertThat(heading()).containsText(nameOf(resident));
    }

    /** Writes and sends by keyboard, and waits until it has been delivered. */
    void says(String text) {
        box().fill(text);
        box().press("Enter");
        assertThat(delivered().last()).containsText(text);
    }

    void press(String keys) {
        page.keyboard().press(keys);
    }

    Locator heading() {
        return page.locator("#conversation-heading");
    }

    Locator log() {
        return page.getByRole(AriaRole.LOG);
    }

    Locator delivered() {
        return log().locator(".by-agent:not(.underway)");
    }

    Locator box() {
        return page.locator("#composer-text");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator dialogButton(String name) {
        return dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** Closes the conversation on screen and hands the resident back to Gem. */
    void closes() {
        press("Alt+e");
        dialog().getByText("Terug naar Gem").click();
        dialogButton("Gesprek afsluiten").click();
        assertThat(page.locator("gem-conversation .hint.large")).containsText("Je hebt het gesprek afgesloten.");
    }

    /** What a screen reader was told lately. */
    Locator spoken() {
        return page.locator("gem-announcer");
    }

    /** Ends at the form where the next agent signs in. */
    void signsOut() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Afmelden"))
                .click();
        assertThat(page.locator("#username")).isVisible();
    }

    /** Accessible as far as a program can tell, and nothing to scroll sideways. */
    void wellMade() {
        Visit.accessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isEqualTo(false);
    }

    /** Leaves as somebody does who closes the window. */
    @Override
    public void close() {
        page.context().close();
    }
}
