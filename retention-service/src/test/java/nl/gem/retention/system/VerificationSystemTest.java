package nl.gem.retention.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.local.Databases;
import nl.gem.retention.transport.DeclaredTopic;
import nl.gem.retention.verification.Finding;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@TestSecurity(user = "fleur", roles = "privacy-officer")
class VerificationSystemTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics = URI.create("");

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Stack.bootstrapServers()));
    }

    @Test
    void every_store_is_measured() {
        soon(() -> given().get("/v1/stores")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        "store",
                        hasItems(
                                "chatbot.message",
                                "chatbot.outbox",
                                "livechat.message",
                                "retention.outbox",
                                "kafka.gem.handover",
                                "kafka.gem.typing"))
                .body("find { it.store == 'chatbot.outbox' }.kind", equalTo("table"))
                .body("find { it.store == 'chatbot.outbox' }.dataClass", equalTo("conversation"))
                .body("find { it.store == 'chatbot.outbox' }.termHours", equalTo(672))
                .body("find { it.store == 'chatbot.outbox' }.state", equalTo("ok"))
                .body("find { it.store == 'kafka.gem.typing' }.dataClass", equalTo("transport"))
                .body("find { it.store == 'kafka.gem.typing' }.state", equalTo("ok")));
    }

    @Test
    void age_of_the_oldest_row_and_record_is_measured() throws Exception {
        Sql.as(
                Databases.LIVECHAT,
                Databases.service(Databases.LIVECHAT),
                "insert into gem.message values (gem.new_conversation_id(), 1, 'hallo')");
        soon(() -> assertThat(topics()).contains("gem.livechat"));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Stack.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("gem.livechat", "key", "value")).get(10, TimeUnit.SECONDS);
        }
        for (String store : List.of("livechat.message", "kafka.gem.livechat")) {
            soon(() -> assertThat(given().get("/v1/stores").jsonPath().getMap("find { it.store == '" + store + "' }"))
                    .containsKeys("oldestAt", "ageSeconds", "dueAt")
                    .containsEntry("state", "ok"));
        }
    }

    @Test
    void topics_are_made_and_drift_is_set_right() throws Exception {
        for (DeclaredTopic topic : DeclaredTopic.ALL) {
            soon(() -> assertThat(topics()).contains(topic.name()));
            soon(() -> assertThat(settings(topic.name())).containsAllEntriesOf(topic.settings()));
        }
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            resource("gem.handover"),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "864000000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
        soon(() -> assertThat(settings("gem.handover")).containsEntry("retention.ms", "86400000"));
    }

    @Test
    void topic_and_table_that_nobody_declared_are_found() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("gem.handover.copy", 1, (short) 1)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
            Sql.as(
                    Databases.CHATBOT,
                    Databases.owner(Databases.CHATBOT),
                    "create table gem.copy_of_message (body varchar)");
            soon(() -> given().get("/v1/verification")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("unknown"))
                    .body("findings.subject", hasItems("gem.handover.copy", "chatbot.copy_of_message")));
            admin.deleteTopics(List.of("gem.handover.copy")).all().get(10, TimeUnit.SECONDS);
            Sql.as(Databases.CHATBOT, Databases.owner(Databases.CHATBOT), "drop table gem.copy_of_message");
        }
        soon(() -> given().get("/v1/verification").then().body("findings.subject", not(hasItem("gem.handover.copy"))));
    }

    @Test
    void metrics_have_their_promised_names() {
        soon(() -> {
            String text = given().get(metrics).asString();
            assertThat(text.lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("gem_retention_term_seconds{store=\"chatbot.message\"} 2419200"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("gem_retention_oldest_age_seconds{store=\"kafka.gem.handover\"}"))
                    .anySatisfy(
                            line -> assertThat(line).startsWith("gem_retention_last_verification_timestamp_seconds 1."))
                    .anySatisfy(line -> assertThat(line).startsWith("gem_retention_ledger_entries "))
                    .anySatisfy(line -> assertThat(line).startsWith("gem_retention_drops_total{outcome=\"dropped\"}"));
        });
    }

    @Test
    void page_is_the_privacy_officers() {
        given().get("/").then().statusCode(200).contentType(startsWith("text/html"));
        given().get("/retention/main.js").then().statusCode(200);
        String policy = given().get("/").header("Content-Security-Policy");
        assertThat(policy)
                .contains("script-src 'self';")
                .doesNotContain("unsafe")
                .doesNotContain("ws:");
    }

    private static Set<String> topics() throws Exception {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get(10, TimeUnit.SECONDS);
        }
    }

    private static Map<String, String> settings(String topic) throws Exception {
        try (Admin admin = admin()) {
            return admin
                    .describeConfigs(List.of(resource(topic)))
                    .all()
                    .get(10, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .entries()
                    .stream()
                    .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    @Test
    void every_metric_that_an_alert_hangs_on_is_exported() throws Exception {
        String rules = Files.readString(Path.of("../deploy/alerts/gem-retention.rules.yaml"));
        List<String> names = Pattern.compile("gem_retention_[a-z_]+")
                .matcher(rules)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(5);
        soon(() -> {
            List<String> exported = given().get(metrics)
                    .asString()
                    .lines()
                    .filter(line -> line.startsWith("gem_retention_"))
                    .map(line -> line.split("[{ ]")[0])
                    .toList();
            assertThat(exported).containsAll(names);
        });
    }

    @Test
    void everything_that_a_dashboard_shows_is_exported() throws Exception {
        List<String> shown = Files.readAllLines(Path.of("../deploy/dashboards/metrics.txt")).stream()
                .filter(line -> line.startsWith("retention "))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(shown).hasSizeGreaterThan(10);
        soon(() -> assertThat(given().get(metrics).asString().lines().map(line -> line.split("[{ ]")[0]))
                .containsAll(shown));
    }

    @Test
    void every_kind_that_an_alert_names_exists() throws Exception {
        String rules = Files.readString(Path.of("../deploy/alerts/gem-retention.rules.yaml"));
        List<String> kinds = Pattern.compile("kind[!=~]+\"([a-z|-]+)\"")
                .matcher(rules)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split("\\|")))
                .toList();
        assertThat(kinds).isNotEmpty();
        assertThat(Stream.of(Finding.Kind.values()).map(Finding.Kind::wireName)).containsAll(kinds);
    }

    @Test
    void todays_canary_is_remembered_and_missed_when_it_is_gone() {
        String today = "select store || ' ' || (day = (now() at time zone 'UTC')::date) from gem.canary";
        soon(() -> assertThat(Sql.column(Databases.RETENTION, today)).contains("chatbot.message true"));
        Sql.asSuperuser(Databases.CHATBOT, "delete from gem.message where body = 'canary'");
        soon(() -> given().get("/v1/verification").then().body("findings.kind", hasItem("canary-missing")));
        Sql.asSuperuser(Databases.CHATBOT, "select gem.make_canary()");
        soon(() -> given().get("/v1/verification").then().body("findings.kind", not(hasItem("canary-missing"))));
    }

    @Test
    void history_keeps_the_highest_age_of_a_day() {
        Sql.asSuperuser(
                Databases.RETENTION,
                "insert into gem.store_history values ('kafka.gem.typing', current_date, 1000000, 1800),"
                        + " ('kafka.gem.typing', current_date - 3, 77, 1800), ('kafka.gem.typing', current_date - 70, 5, 1800),"
                        + " ('kafka.gem.typing', current_date - 400, 5, 1800)"
                        + " on conflict (store, day) do update set oldest_age = excluded.oldest_age");
        soon(() -> {
            given().get("/v1/stores/history?days=60")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("findAll { it.store == 'kafka.gem.typing' }.ageSeconds", equalTo(List.of(77, 1000000)))
                    .body("store", hasItem("chatbot.outbox"));
            assertThat(Sql.column(
                            Databases.RETENTION, "select day from gem.store_history where day < current_date - 390"))
                    .isEmpty();
        });
        Sql.asSuperuser(Databases.RETENTION, "delete from gem.store_history where store = 'kafka.gem.typing'");
        soon(() -> given().get("/v1/stores/history?days=1")
                .then()
                .body("findAll { it.store == 'kafka.gem.typing' }.termHours[0]", notNullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "401", "twee", "99999999999"})
    void number_of_days_that_makes_no_sense_is_refused(String days) {
        given().get("/v1/stores/history?days=" + days).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void last_deletion_of_a_store_is_what_the_ledger_says() {
        Sql.makeDay(Databases.CHATBOT, LocalDate.now(ZoneOffset.UTC).minusDays(27), "old", "select 1");
        soon(() -> assertThat(given().get("/v1/stores")
                        .jsonPath()
                        .getString("find { it.store == 'chatbot.message' }.lastDeletedAt"))
                .isNotNull());
    }
}
