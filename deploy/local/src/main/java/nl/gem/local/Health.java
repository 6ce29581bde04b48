package nl.gem.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server whether it is ready, until it is. */
final class Health {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    private Health() {}

    /** False when the time was up first, or when waiting no longer made sense. */
    static boolean awaitReady(URI address, Duration limit, Hope hope) throws InterruptedException, IOException {
        return await(() -> isReady(address), limit, hope);
    }

    /** The same, for a server that is ready once it takes connections. */
    static boolean awaitListening(int port, Duration limit, Hope hope) throws InterruptedException, IOException {
        return await(() -> Ports.isAnswered(port), limit, hope);
    }

    private static boolean await(Look ready, Duration limit, Hope hope) throws InterruptedException, IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && hope.isLeft()) {
            if (ready.look()) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    private interface Look {
        boolean look() throws InterruptedException;
    }

    /** Whether the other side may still become ready. */
    interface Hope {
        boolean isLeft() throws IOException;
    }

    private static boolean isReady(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
