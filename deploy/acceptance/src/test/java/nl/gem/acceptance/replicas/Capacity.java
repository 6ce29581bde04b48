package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.gem.acceptance.Accounts;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;

/** Three accounts do the work of many agents here: the team lead lets them have as many conversations at once as a plan can. */
public final class Capacity implements AutoCloseable {

    private static final String LEAD = "lotte";
    private static final int PLENTY = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack;
    private final int usual;

    private Capacity(LocalStack stack, int usual) {
        this.stack = stack;
        this.usual = usual;
    }

    public static Capacity plenty(LocalStack stack) throws IOException, InterruptedException {
        return new Capacity(stack, change(stack, PLENTY));
    }

    /** Returns what it was. A desk without a plan has no limit. */
    private static int change(LocalStack stack, int capacity) throws IOException, InterruptedException {
        HttpResponse<String> read = HTTP.send(request(stack).GET().build(), BodyHandlers.ofString());
        if (read.statusCode() == 404) {
            return capacity;
        }
        JsonNode plan = Ears.JSON.readTree(read.body());
        int before = plan.path("capacity").asInt();
        String changed = ((ObjectNode) plan).put("capacity", capacity).toString();
        HttpResponse<String> written = HTTP.send(
                request(stack)
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "gem")
                        .PUT(BodyPublishers.ofString(changed))
                        .build(),
                BodyHandlers.ofString());
        if (written.statusCode() != 200) {
            throw new IllegalStateException("the plan was not changed: " + written.statusCode());
        }
        return before;
    }

    private static HttpRequest.Builder request(LocalStack stack) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(stack.address(Service.LIVECHAT).resolve("/v1/plan"))
                .header("Authorization", "Bearer " + Accounts.token(stack.issuer(), LEAD))
                .header("Accept", "application/json");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        change(stack, usual);
    }
}
