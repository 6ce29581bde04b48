package nl.gem.acceptance;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.awaitility.Awaitility;

/** Whether residents are told that they can reach a person. */
public final class Availability {

    private Availability() {}

    public static void awaitOpen(LocalStack stack, boolean open) {
        HttpRequest request = HttpRequest.newBuilder(
                        stack.address(Service.CHATBOT).resolve("/v1/availability"))
                .build();
        Awaitility.await("live chat shown as " + (open ? "open" : "closed"))
                .atMost(Duration.ofSeconds(90))
                .until(() -> SocketClient.JSON
                                .readTree(HttpClient.newHttpClient()
                                        .send(request, HttpResponse.BodyHandlers.ofString())
                                        .body())
                                .path("open")
                                .asBoolean()
                        == open);
    }
}
