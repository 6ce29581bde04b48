package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a resident writes, where he connects from and what proves that the conversation is his stays out of every log,
 * metric, span, key and header, whatever goes wrong.
 */
class LeakTest {

    /** Of this machine, and of nobody else: a log that has it has it from the connection. */
    private static final String ADDRESS = "127.66.55.44";

    private static final List<String> TOPICS =
            List.of("gem.handover", "gem.livechat", "gem.typing", "gem.handover.dlq", "gem.livechat.dlq");

    private static LocalStack stack;
    private static HttpClient http;

    @BeforeAll
    static void start() throws IOException {
        stack = RunningStack.get();
        http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(ADDRESS))
                .build();
    }

    @Test
    void neither_words_nor_address_nor_token_are_where_they_do_not_belong() throws Exception {
        String marker = "merkwoord" + UUID.randomUUID().toString().replace("-", "");
        URI chatbot = stack.address(Service.CHATBOT);
        String token;
        try (Resident resident = Resident.starts(chatbot, http);
                Agent agent = Agent.signsIn(stack, "sanne")) {
            token = resident.token;
            talk(resident, marker);
            breakFrames(resident, marker);
            breakRequests(chatbot, resident, marker);
            resident.goesToAPerson(true);
            agent.accepts(resident.conversationId);
            agent.socket().sendRaw("{\"type\":\"say\",\"text\":\"" + marker);
            agent.says(resident.conversationId, "Antwoord op " + marker);
            resident.awaitMessage("Antwoord op " + marker);
            agent.closes(resident.conversationId);
            resident.awaitOwner("gem");
            breakEvents(resident.conversationId, marker);
            breakRows(resident.conversationId, marker);
        }

        assertThat(recordsThatHold(marker))
                .as("the events carry the conversation, or nothing was tried")
                .isNotEmpty();
        List<String> secrets = List.of(marker, ADDRESS, token);
        for (String secret : secrets) {
            assertThat(logsThatHold(secret)).as("logs").isEmpty();
            assertThat(metricsThatHold(secret)).as("metrics").isEmpty();
            assertThat(headersThatHold(secret)).as("keys and headers").isEmpty();
            assertThat(RunningStack.spans().all())
                    .as("spans")
                    .isNotEmpty()
                    .noneMatch(spans -> spans.toString().contains(secret));
        }
        assertThat(recordsThatHold(ADDRESS)).as("events").isEmpty();
        assertThat(recordsThatHold(token)).as("events").isEmpty();
    }

    private static void talk(Resident resident, String marker) {
        resident.say("Vraag met " + marker);
        resident.socket()
                .await("message", message -> message.path("author").asText().equals("gem"));
        resident.socket()
                .settle(SocketClient.command("feedback")
                        .put("seq", 2)
                        .put("helpful", false)
                        .put("comment", "Mening met " + marker));
    }

    private static void breakFrames(Resident resident, String marker) {
        SocketClient socket = resident.socket();
        socket.sendRaw("{\"type\":\"say\",\"text\":\"" + marker);
        socket.sendRaw("{\"type\":\"" + marker + "\"}");
        socket.sendRaw("{\"type\":\"say\",\"clientId\":\"" + marker + "\",\"text\":\"" + marker + "\"}");
        socket.settle(SocketClient.command("say").put("text", marker + "\u0000"));
        socket.settle(SocketClient.command("say").put("text", marker.repeat(100)));
        socket.settle(SocketClient.command("choose").put("topic", marker));
    }

    private static void breakRequests(URI chatbot, Resident resident, String marker)
            throws IOException, InterruptedException {
        for (String path : List.of(
                "/v1/conversations/" + resident.conversationId + "/transcript?q=" + marker,
                "/v1/conversations/" + marker + "/transcript",
                "/" + marker)) {
            HttpRequest request = HttpRequest.newBuilder(chatbot.resolve(path))
                    .header("Authorization", "Bearer " + resident.token)
                    .header("User-Agent", marker)
                    .header("X-Forwarded-For", ADDRESS)
                    .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    /** Events that nobody can read, with the resident's words in them. */
    private static void breakEvents(String conversationId, String marker) {
        byte[] broken = ("{\"text\": \"" + marker).getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (String topic : List.of("gem.handover", "gem.livechat")) {
                var unused = producer.send(
                        new ProducerRecord<>(topic, conversationId.getBytes(StandardCharsets.UTF_8), broken));
            }
        }
        Awaitility.await("the dead letters")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        TopicRecords.of(stack.bootstrapServers(), List.of("gem.handover.dlq", "gem.livechat.dlq"))
                                        .stream()
                                        .filter(record -> holds(record.value(), marker))
                                        .count()
                                == 2);
    }

    /** Rows that the database refuses, whole. */
    private static void breakRows(String conversationId, String marker) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl("chatbot"));
                Statement sql = superuser.createStatement()) {
            String row = "insert into gem.message (conversation_id, seq, author, kind, text, sent_at) values ('"
                    + conversationId + "', %s, 'RESIDENT', 'TEXT', '" + marker + "', now())";
            assertThatThrownBy(() -> sql.execute(row.formatted("null"))).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> sql.execute(row.formatted("1"))).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> sql.execute("select '" + marker + "'::uuid"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static List<Path> logsThatHold(String secret) throws IOException {
        Path data = stack.dataDirectory();
        try (Stream<Path> services = Files.walk(data.resolve("logs"));
                Stream<Path> postgres = Files.walk(data.resolve("postgres"), 1)) {
            List<Path> logs = Stream.concat(services, postgres)
                    .filter(file -> file.toString().contains(".log") && Files.isRegularFile(file))
                    .toList();
            assertThat(logs).as("logs of three services and PostgreSQL").hasSizeGreaterThanOrEqualTo(4);
            return logs.stream().filter(file -> holds(read(file), secret)).toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Service> metricsThatHold(String secret) {
        return Arrays.stream(Service.values())
                .filter(service -> metrics(service).contains(secret))
                .toList();
    }

    private static String metrics(Service service) {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            stack.managementAddress(service).resolve("/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> headersThatHold(String secret) {
        return TopicRecords.of(stack.bootstrapServers(), TOPICS).stream()
                .filter(record -> holds(record.key(), secret)
                        || Arrays.stream(record.headers().toArray())
                                .anyMatch(header -> header.key().contains(secret) || holds(header.value(), secret)))
                .map(ConsumerRecord::topic)
                .toList();
    }

    private static List<String> recordsThatHold(String secret) {
        return TopicRecords.of(stack.bootstrapServers(), TOPICS).stream()
                .filter(record -> holds(record.value(), secret))
                .map(ConsumerRecord::topic)
                .toList();
    }

    private static boolean holds(byte[] bytes, String secret) {
        return bytes != null && new String(bytes, StandardCharsets.ISO_8859_1).contains(secret);
    }
}
