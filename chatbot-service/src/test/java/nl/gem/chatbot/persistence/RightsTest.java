package nl.gem.chatbot.persistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import nl.gem.local.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what in the chatbot's database. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class RightsTest {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);

    @TestHTTPResource("/")
    URI page;

    @Test
    void the_service_may_not_touch_a_partition_directly() throws SQLException {
        try (Connection service = as(Databases.service(Databases.CHATBOT))) {
            assertThatThrownBy(() -> query(service, "select count(*) from gem.message_" + TODAY))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from gem.message",
                "select count(*) from gem.conversation",
                "select count(*) from gem.outbox",
                "create table gem.mine (id int)",
                "create temp table mine (id int)"
            })
    void the_retention_role_may_execute_functions_and_nothing_else(String statement) throws SQLException {
        try (Connection retention = as(Databases.retention(Databases.CHATBOT));
                Statement sql = retention.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("permission denied");
            assertThat(query(retention, "select count(*) from gem.inventory()")).isPositive();
        }
    }

    @Test
    void a_day_that_is_not_due_is_not_dropped() throws SQLException {
        try (Connection retention = as(Databases.retention(Databases.CHATBOT))) {
            assertThatThrownBy(() -> query(retention, "select gem.drop_partition('message', current_date)::int"))
                    .hasMessageContaining("is due at");
            assertThatThrownBy(() -> query(retention, "select gem.drop_partition('policy', current_date - 40)::int"))
                    .hasMessageContaining("not a declared store");
        }
    }

    @Test
    void what_is_28_days_and_a_second_old_is_gone_for_its_owner_before_any_job_has_run() throws SQLException {
        try (ResidentClient resident = ResidentClient.started(page);
                Connection owner = as(Databases.owner(Databases.CHATBOT))) {
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            String transcript = "/v1/conversations/" + resident.conversationId + "/transcript";
            try {
                moveClock(owner, "interval '671 hours 59 minutes'");
                given().header("Authorization", "Bearer " + resident.token)
                        .get(transcript)
                        .then()
                        .statusCode(200);
                moveClock(owner, "interval '672 hours 1 second'");
                given().header("Authorization", "Bearer " + resident.token)
                        .get(transcript)
                        .then()
                        .statusCode(404);
                try (Connection service = as(Databases.service(Databases.CHATBOT))) {
                    assertThat(query(service, "select count(*) from gem.message"))
                            .isZero();
                    assertThat(query(owner, "select count(*) from gem.message")).isPositive();
                }
            } finally {
                moveClock(owner, "interval '0'");
            }
        }
    }

    @Test
    void the_address_is_stored_as_its_network_only() throws SQLException {
        try (ResidentClient resident = ResidentClient.started(page);
                Connection owner = as(Databases.owner(Databases.CHATBOT))) {
            assertThat(query(
                            owner,
                            "select count(*) from gem.request_origin where conversation_id = '"
                                    + resident.conversationId + "' and network = '127.0.0.0/24'"))
                    .isEqualTo(1);
        }
    }

    private static void moveClock(Connection owner, String ahead) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("create or replace function gem.gem_now() returns timestamptz language sql stable"
                    + " parallel safe return pg_catalog.now() + " + ahead
                    + "; update gem.gate set counted_at = gem.gem_now()");
        }
    }

    private static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                Stack.databases().jdbcUrl(Databases.CHATBOT),
                role,
                Stack.databases().password(role));
    }

    private static long query(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
