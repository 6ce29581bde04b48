package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Puts what one socket receives into its client's inbox. */
final class Ears implements WebSocket.Listener {

    static final ObjectMapper JSON = new ObjectMapper();

    private final int socket;
    private final BlockingQueue<Incoming> inbox;
    private final StringBuilder partial = new StringBuilder();

    Ears(int socket, BlockingQueue<Incoming> inbox) {
        this.socket = socket;
        this.inbox = inbox;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            long now = System.currentTimeMillis();
            try {
                inbox.add(new Incoming.Frame(socket, JSON.readTree(partial.toString()), now));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("a frame that is not JSON", broken);
            }
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        inbox.add(new Incoming.Dropped(socket));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        inbox.add(new Incoming.Dropped(socket));
    }
}
