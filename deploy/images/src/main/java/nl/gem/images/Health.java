package nl.gem.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether a container says that it is ready. */
final class Health {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    /** Being asked is work too: asked a hundred times a second, a service becomes ready later. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    private Health() {}

    /** 0 when nobody answers. */
    static int status(URI management, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(management.resolve(path))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    static void awaitReady(Container container, URI management) throws InterruptedException {
        long end = System.nanoTime() + READY_LIMIT.toNanos();
        while (status(management, "/q/health/ready") != 200) {
            if (System.nanoTime() > end || !container.isRunning()) {
                throw new ImageFailure("The container did not become ready:\n" + container.logs());
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }
}
