package nl.gem.retention.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gem.local.Databases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@TestSecurity(user = "fleur", roles = "privacy-officer")
class AccessLogSystemTest {

    private final String person = UUID.randomUUID().toString();

    @BeforeEach
    void today() {
        for (String database : List.of("chatbot", "livechat")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !Sql.column(
                                    database,
                                    "select relname from pg_class where relname like 'access_conversation_2%'")
                            .isEmpty());
        }
    }

    @Test
    void officer_sees_who_read_what_in_both_services_newest_first() {
        UUID conversation = conversation();
        add("livechat", "'kcc-agent'", "null", conversation);
        add("chatbot", "'maintainer'", "'melding 12'", conversation, conversation());

        Response answer = given().get("/v1/access-log");
        List<Map<String, Object>> ours = answer.jsonPath().getList("findAll { it.person == '" + person + "' }");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ours).extracting("service").containsExactly("chatbot", "livechat");
        assertThat(ours.getFirst())
                .containsEntry("name", "Mo")
                .containsEntry("role", "maintainer")
                .containsEntry("activity", "lezen")
                .containsEntry("reason", "melding 12")
                .doesNotContainKey("conversationId");
        assertThat((List<?>) ours.getFirst().get("conversationIds")).hasSize(2);
        assertThat(ours.getLast())
                .containsEntry("conversationId", conversation.toString())
                .doesNotContainKeys("reason", "conversationIds");
    }

    @Test
    void list_goes_on_where_its_header_says() {
        for (int i = 0; i < 60; i++) {
            add(i % 2 == 0 ? "livechat" : "chatbot", "'trainer'", "'nr " + i + "'");
        }

        List<String> reasons = new ArrayList<>();
        String next = "/v1/access-log?after=0";
        while (next != null && reasons.size() < 60) {
            Response page = given().get(next);
            reasons.addAll(page.jsonPath().getList("findAll { it.person == '" + person + "' }.reason"));
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("<(.*)>; rel=\"next\"", "$1");
        }

        assertThat(reasons)
                .hasSize(60)
                .doesNotHaveDuplicates()
                .startsWith("nr 59")
                .endsWith("nr 0");
    }

    @Test
    void what_is_no_place_is_refused() {
        given().get("/v1/access-log?after=gisteren").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void entries_of_more_than_thirteen_months_ago_go_by_themselves() {
        add("livechat", "'trainer'", "'oud'");
        String stored = "select n::text from gem.access_log where person = '" + person + "'";
        assertThat(Sql.column("livechat", stored)).hasSize(1);

        Sql.asSuperuser(
                "livechat",
                "update gem.access_log set at = now() - interval '13 months 1 minute' where person = '" + person + "'");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Sql.column("livechat", stored).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select n from gem.access_log",
                "delete from gem.access_log",
                "select n from gem.access_conversation",
                "delete from gem.access_conversation"
            })
    void retention_role_has_the_functions_and_not_the_tables(String statement) {
        for (String database : Databases.ALL) {
            assertThatThrownBy(() -> Sql.as(database, Databases.retention(database), statement))
                    .cause()
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("42501");
        }
    }

    private static UUID conversation() {
        return UUID.fromString(Sql.column("chatbot", "select uuidv7()").getFirst());
    }

    private void add(String database, String role, String reason, UUID... conversations) {
        StringBuilder statement = new StringBuilder("""
                with entry as (
                    insert into gem.access_log (person, name, role, activity, reason)
                    values ('%s', 'Mo', %s, 'lezen', %s) returning n)
                insert into gem.access_conversation (conversation_id, n)
                select id::uuid, n from entry, unnest(array[""".formatted(person, role, reason));
        List<String> ids = new ArrayList<>();
        for (UUID conversation : conversations) {
            ids.add("'" + conversation + "'");
        }
        Sql.as(database, Databases.service(database), statement + String.join(",", ids) + "]::text[]) as id");
    }
}
