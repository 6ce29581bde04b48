package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that does not give up: it opens a new socket when one drops or when it is asked to, resumes by seq, and repeats what was
 * not answered with the same client id. All of it happens on the thread that waits for something.
 */
abstract class Client implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 90_000;
    private static final long PAUSE_MILLIS = 200;
    private static final long LATER_MILLIS = 500;

    private final Doorway doorway;
    private final BlockingQueue<Incoming> inbox = new LinkedBlockingQueue<>();
    private final Map<String, ObjectNode> unanswered = new LinkedHashMap<>();
    private @Nullable WebSocket socket;
    private int sockets;
    private boolean asked;
    private volatile int moves;
    private volatile int cuts;

    Client(Doorway doorway) {
        this.doorway = doorway;
    }

    /** The socket is new: say who you are, and what you have. */
    abstract void opened();

    abstract void received(JsonNode frame, long atMillis);

    abstract String name();

    static ObjectNode frame(String type) {
        return Ears.JSON.createObjectNode().put("type", type);
    }

    static ObjectNode command(String type) {
        return frame(type).put("clientId", UUID.randomUUID().toString());
    }

    /** How often a new socket was needed after the first. */
    final int reconnects() {
        return Math.max(0, sockets - 1);
    }

    /** How often a replica asked it to move. */
    final int moves() {
        return moves;
    }

    /** How often a socket was lost without having been asked to move. */
    final int cuts() {
        return cuts;
    }

    final boolean isUnanswered(ObjectNode command) {
        return unanswered.containsKey(command.path("clientId").asText());
    }

    /** Sends a command, and again on every new socket until it is answered. */
    final void ask(ObjectNode command) {
        unanswered.put(command.path("clientId").asText(), command);
        send(command);
    }

    final void answered(JsonNode clientId) {
        unanswered.remove(clientId.asText());
    }

    final List<ObjectNode> unanswered() {
        return List.copyOf(unanswered.values());
    }

    final void send(ObjectNode frame) {
        WebSocket now = socket;
        if (now == null) {
            return;
        }
        try {
            now.sendText(frame.toString(), true).join();
        } catch (CompletionException broken) {
            inbox.add(new Incoming.Dropped(sockets));
        }
    }

    /** After a pause, unless the socket has dropped by then. */
    final void later(Runnable work) {
        Incoming.Later due = new Incoming.Later(sockets, work);
        CompletableFuture.delayedExecutor(LATER_MILLIS, TimeUnit.MILLISECONDS).execute(() -> inbox.add(due));
    }

    /** The service is in trouble and said so: another replica may not be. */
    final void startOver() {
        inbox.add(new Incoming.Dropped(sockets));
    }

    /** Takes what comes in until something is so. */
    final void until(String what, BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!wanted.getAsBoolean()) {
            if (!takeOne(end)) {
                throw new AssertionError(name() + " waits in vain for " + what + "; unanswered: "
                        + unanswered.values().stream()
                                .map(command -> command.path("type"))
                                .toList());
            }
        }
    }

    /** Takes what comes in for so long. */
    final void idle(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (takeOne(end)) {
            // There may be more.
        }
    }

    private boolean takeOne(long end) throws InterruptedException {
        if (socket == null) {
            connect();
        }
        Incoming next = inbox.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next != null && next.socket() == sockets) {
            take(next);
        }
        return next != null;
    }

    private void take(Incoming next) throws InterruptedException {
        switch (next) {
            case Incoming.Frame frame -> {
                if (frame.json().path("type").asText().equals("reconnect")) {
                    moveAfter(frame.json().path("afterMillis").asLong());
                } else {
                    received(frame.json(), frame.atMillis());
                }
            }
            case Incoming.Later later -> later.work().run();
            case Incoming.Dropped dropped -> {
                cuts += asked ? 0 : 1;
                close();
                Thread.sleep(PAUSE_MILLIS);
                connect();
            }
        }
    }

    private void moveAfter(long millis) {
        asked = true;
        moves++;
        Incoming.Dropped due = new Incoming.Dropped(sockets);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> inbox.add(due));
    }

    private void connect() throws InterruptedException {
        while (socket == null) {
            try {
                sockets++;
                socket = doorway.open(new Ears(sockets, inbox));
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception nobodyThere) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        asked = false;
        opened();
    }

    @Override
    public final void close() {
        WebSocket now = socket;
        socket = null;
        if (now != null) {
            now.abort();
        }
    }
}
