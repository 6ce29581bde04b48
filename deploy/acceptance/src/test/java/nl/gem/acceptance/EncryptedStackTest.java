package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gem.local.Databases;
import nl.gem.local.Encryption;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import nl.gem.local.StackOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All three services as production runs them: database, broker and identity provider are encrypted and prove who they are. */
@Tag("long")
class EncryptedStackTest {

    @TempDir
    static Path directory;

    private static Authority authority;
    private static SpanCollector spans;
    private static LocalStack stack;

    @BeforeAll
    static void start() throws Exception {
        authority = Authority.in(directory.resolve("authority"));
        spans = SpanCollector.open(authority);
        Map<String, String> traces = new HashMap<>(spans.environment());
        traces.put("GEM_TRACES_CA", authority.certificate().toString());
        stack = LocalStack.start(StackOptions.forTests(RunningStack.repository())
                .withEnvironment(traces)
                .encrypted(Encryption.with(authority.certificate(), authority.server())));
        Availability.awaitOpen(stack, true);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
        spans.close();
    }

    @Test
    void resident_gets_an_answer_and_reaches_an_agent() throws Exception {
        try (Resident resident = Resident.waits(page(Service.CHATBOT), "wat kost een paspoort");
                Agent agent = Agent.at(page(Service.LIVECHAT), token("sanne"))) {
            JsonNode accepted = agent.accepts(resident.conversationId);
            resident.awaitOwner("agent");
            agent.says(resident.conversationId, "Goedemiddag, ik kijk even mee.");
            resident.awaitMessage("Goedemiddag, ik kijk even mee.");
            agent.closes(resident.conversationId);
            resident.awaitOwner("gem");

            assertThat(accepted.path("history").findValuesAsText("text")).contains("wat kost een paspoort");
        }
    }

    @Test
    void spans_go_encrypted_to_a_collector_that_proves_who_it_is() {
        try (Resident resident = Resident.starts(page(Service.CHATBOT))) {
            resident.say("wat kost een paspoort");
        }

        Awaitility.await("a span of what the resident said")
                .atMost(Duration.ofSeconds(60))
                .until(() -> spans.spans("gem-chatbot")
                        .anyMatch(span -> span.getName().equals("frame Say")));
    }

    @Test
    void database_lets_nobody_in_without_encryption() {
        String plain = stack.databases().reactiveUrl(Databases.CHATBOT).replaceFirst("\\?.*", "?sslmode=disable");
        String service = Databases.service(Databases.CHATBOT);

        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:" + plain, service, stack.databases().password(service)))
                .hasMessageContaining("no encryption");
    }

    /** It goes on asking, for the right certificate may come yet. */
    @Test
    void service_that_does_not_trust_the_database_says_so() throws Exception {
        Authority another = Authority.in(directory.resolve("another"));
        Map<String, String> mistaken =
                Map.of("GEM_DATABASE_CA", another.certificate().toString());
        try (LoneService service = LoneService.start(
                Service.LIVECHAT, stack.guest(Service.LIVECHAT), mistaken, directory.resolve("log"))) {
            List<String> reasons = service.awaitReasons(1);

            assertThat(reasons)
                    .singleElement()
                    .asString()
                    .contains("no authority that this service trusts has signed its certificate");
            assertThat(service.isAlive()).isTrue();
            assertThat(service.leave(Duration.ofSeconds(20))).isTrue();
        }
    }

    /** A page there names its origin with https; the socket behind the gateway is plain. */
    private static URI page(Service service) {
        return URI.create(stack.address(service).toString().replaceFirst("^http", "https"));
    }

    private static String token(String account) throws Exception {
        HttpClient http = HttpClient.newBuilder().sslContext(authority.trust()).build();
        return Accounts.token(http, stack.issuer(), "gem-scripts", account);
    }
}
