package nl.gem.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.util.ArrayList;
import java.util.List;

/** A page whose sockets are counted, and that keeps each warning which it shows, however briefly. */
final class Watched {

    private static final String KEEP_WARNINGS = """
            selector => {
              const root = document.querySelector('gem-chat')?.shadowRoot ?? document;
              window.warnings = [];
              const look = () => root.querySelectorAll(selector).forEach((one) => {
                if (!one.hidden && one.textContent) window.warnings.push(one.textContent);
              });
              new MutationObserver(look).observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
              look();
            }""";

    final Page page;
    private final List<WebSocket> sockets = new ArrayList<>();
    private int toldToMove;

    Watched(Page page) {
        this.page = page;
        page.onWebSocket(socket -> {
            sockets.add(socket);
            socket.onFrameReceived(frame -> {
                if (frame.text() != null && frame.text().contains("\"type\":\"reconnect\"")) {
                    toldToMove++;
                }
            });
        });
    }

    /** @param selector of whatever would alarm somebody */
    void keepWarnings(String selector) {
        page.evaluate(KEEP_WARNINGS, selector);
    }

    List<?> warnings() {
        return (List<?>) page.evaluate("window.warnings");
    }

    int toldToMove() {
        return toldToMove;
    }

    /** Waits until a socket was left for another one, which is open. */
    void awaitMove() {
        page.waitForCondition(() -> sockets.size() > 1
                && sockets.getFirst().isClosed()
                && !sockets.getLast().isClosed());
    }

    int sockets() {
        return sockets.size();
    }
}
