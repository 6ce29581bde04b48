package nl.gem.chatbot.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.gem.chatbot.importing.Format;

/**
 * Sends a file to the running service, which makes drafts of it. Signs in with {@code GEM_TOKEN}, a bearer token of a
 * trainer; without one as the demo account of the local stack, which exists nowhere else.
 */
final class ImportCommand {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ImportCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(Path.of(arguments[0]), System.getenv(), System.out, System.err));
    }

    /** @return the exit status: 0, or 1 after what is wrong */
    static int run(Path file, Map<String, String> environment, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        try {
            HttpResponse<String> response = send(file, environment);
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() == 200) {
                answer.path("made")
                        .forEach(made ->
                                out.println("draft: " + made.path("topic").asText()));
                answer.path("skipped")
                        .forEach(skipped ->
                                out.println("note: " + skipped.path("topic").asText() + ": "
                                        + skipped.path("reason").asText()));
                return 0;
            }
            err.println(answer.path("detail").asText("The service answered " + response.statusCode() + "."));
            answer.path("errors")
                    .forEach(error -> err.println("line " + error.path("line").asInt() + ": "
                            + error.path("detail").asText()));
            return 1;
        } catch (ConnectException nobody) {
            err.println("Gem does not run; start it with ./gem run.");
            return 1;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return 1;
        }
    }

    private static HttpResponse<String> send(Path file, Map<String, String> environment)
            throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        Format format = Format.ofName(file.toString())
                .orElseThrow(() -> new IllegalArgumentException("The name of the file has to end with .json or .csv."));
        String service = "http://localhost:" + environment.getOrDefault("GEM_CHATBOT_PORT", "8080");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(environment.getOrDefault("GEM_CHATBOT_URL", service) + "/v1/training/imports"))
                .header("Authorization", "Bearer " + token(environment))
                .header("X-Requested-With", "gem")
                .header("Content-Type", format == Format.JSON ? "application/json" : "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String token(Map<String, String> environment) throws IOException, InterruptedException {
        String given = environment.get("GEM_TOKEN");
        return given == null || given.isBlank() ? demoToken(environment) : given;
    }

    /** The local realm alone has this client, for scripts. */
    private static String demoToken(Map<String, String> environment) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + environment.getOrDefault("GEM_KEYCLOAK_PORT", "8180")
                        + "/realms/gem/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=gem-acceptance&client_secret=gem&username=tessa&password=gem"))
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalArgumentException("Set GEM_TOKEN to a bearer token of a trainer.");
        }
        return JSON.readTree(response.body()).path("access_token").asText();
    }
}
