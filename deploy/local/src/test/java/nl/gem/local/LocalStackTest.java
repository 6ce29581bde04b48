package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole stack with real PostgreSQL, Kafka and Keycloak; only the services are played. */
class LocalStackTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"[^.]+\\.([^.]+)\\.");

    @TempDir
    static Path directory = Path.of("");

    private static @Nullable LocalStack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = LocalStack.start(StackOptions.forTests(StandInRepository.create(directory)));
    }

    @AfterAll
    static void stop() {
        stack().close();
        assertThat(stack().dataDirectory()).doesNotExist();
    }

    @Test
    void agent_gets_a_token_with_roles_and_name() throws IOException, InterruptedException {
        assertThat(claims("lotte")).contains("\"team-lead\"", "\"kcc-agent\"", "\"given_name\":\"Lotte\"");
        assertThat(claims("mo")).contains("\"maintainer\"").doesNotContain("kcc-agent");
    }

    @Test
    void sign_in_page_is_dutch_and_sends_back_to_the_console_only() throws IOException, InterruptedException {
        String console = stack().address(Service.LIVECHAT) + "/";
        HttpResponse<String> page = signIn(console);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"nl\"");
        assertThat(signIn("http://evil.example/").statusCode()).isEqualTo(400);
    }

    @Test
    void service_is_told_where_it_listens_and_whom_it_talks_to() throws IOException, InterruptedException {
        String environment = get(stack().managementAddress(Service.RETENTION).resolve("/environment"));

        assertThat(environment.lines())
                .contains(
                        "QUARKUS_PROFILE=local",
                        "GEM_DATABASE_URL=" + stack().databases().reactiveUrl("retention"),
                        "GEM_DATABASE_USER=retention_service",
                        "GEM_CHATBOT_DATABASE_USER=chatbot_retention",
                        "GEM_OIDC_URL=" + stack().issuer(),
                        "GEM_OIDC_CLIENT=gem-retention",
                        "KAFKA_BOOTSTRAP_SERVERS=" + stack().bootstrapServers());
    }

    @Test
    void console_is_told_where_articles_are_searched() throws IOException, InterruptedException {
        String environment = get(stack().managementAddress(Service.LIVECHAT).resolve("/environment"));

        assertThat(environment.lines()).contains("GEM_ARTICLES_URL=" + stack().address(Service.CHATBOT));
    }

    @Test
    void killed_service_comes_back() throws IOException, InterruptedException {
        URI pid = stack().managementAddress(Service.CHATBOT).resolve("/pid");
        String first = get(pid);

        stack().kill(Service.CHATBOT);
        stack().awaitReady(Service.CHATBOT);

        assertThat(get(pid)).isNotEqualTo(first);
    }

    @Test
    void replica_runs_beside_the_first_on_ports_of_its_own_and_comes_back() throws IOException, InterruptedException {
        try (RunningService replica = stack().startReplica(Service.LIVECHAT)) {
            replica.awaitReady();
            URI pid = replica.managementAddress().resolve("/pid");
            String first = get(pid);
            assertThat(first)
                    .isNotEqualTo(
                            get(stack().managementAddress(Service.LIVECHAT).resolve("/pid")));
            assertThat(get(replica.managementAddress().resolve("/environment")).lines())
                    .contains(
                            "GEM_DATABASE_USER=livechat_service",
                            "GEM_ORIGINS=" + origins(stack().address(Service.LIVECHAT)),
                            "QUARKUS_HTTP_PORT=" + replica.address().getPort());

            replica.kill();
            replica.awaitReady();

            assertThat(get(pid)).isNotEqualTo(first);
        }
    }

    @Test
    void killed_broker_comes_back_as_another_process_with_its_topics() throws Exception {
        Path pidFile = stack().dataDirectory().resolve("run/kafka.pid");
        String first = Files.readAllLines(pidFile).getFirst();

        stack().killKafka();
        stack().awaitKafka();

        assertThat(Files.readAllLines(pidFile)).first().isNotEqualTo(first);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack().bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("gem.handover", "gem.livechat");
        }
    }

    @Test
    void database_and_broker_can_go_and_come_back() throws IOException, InterruptedException, SQLException {
        stack().stopPostgres();
        assertThatThrownBy(() -> DriverManager.getConnection(stack().superuserJdbcUrl("chatbot")))
                .isInstanceOf(SQLException.class);
        stack().startPostgres();
        DriverManager.getConnection(stack().superuserJdbcUrl("chatbot")).close();

        stack().stopKafka();
        stack().startKafka();
        Topics.declare(stack().bootstrapServers());
    }

    private static String claims(String user) throws IOException, InterruptedException {
        String form = form("grant_type", "password", "username", user, "password", "gem", "scope", "openid") + "&"
                + form("client_id", "gem-acceptance", "client_secret", "gem");
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String answer = HTTP.send(request, BodyHandlers.ofString()).body();
        Matcher token = ACCESS_TOKEN.matcher(answer);
        assertThat(token.find()).as(answer).isTrue();
        return new String(Base64.getUrlDecoder().decode(token.group(1)), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> signIn(String backTo) throws IOException, InterruptedException {
        String challenge = "a".repeat(43);
        String query =
                form("client_id", "gem-livechat", "response_type", "code", "scope", "openid", "redirect_uri", backTo)
                        + "&" + form("code_challenge", challenge, "code_challenge_method", "S256");
        URI address = URI.create(stack().issuer() + "/protocol/openid-connect/auth?" + query);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String origins(URI address) {
        return address + "," + address.toString().replace("localhost", "127.0.0.1");
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static String form(String... namesAndValues) {
        List<String> encoded = List.of(namesAndValues).stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .toList();
        return IntStream.range(0, encoded.size() / 2)
                .mapToObj(pair -> encoded.get(2 * pair) + "=" + encoded.get(2 * pair + 1))
                .collect(Collectors.joining("&"));
    }

    private static LocalStack stack() {
        if (stack == null) {
            throw new IllegalStateException("The stack has not been started.");
        }
        return stack;
    }
}
