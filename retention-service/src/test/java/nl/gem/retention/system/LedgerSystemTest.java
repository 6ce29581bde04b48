package nl.gem.retention.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import nl.gem.local.Databases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@TestSecurity(user = "fleur", roles = "privacy-officer")
class LedgerSystemTest {

    private static final String DATABASE = Databases.RETENTION;

    @BeforeEach
    void firstDayIsMarked() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !Sql.column(DATABASE, "select n from gem.ledger where kind = 'head'")
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"update gem.ledger set items = 0", "delete from gem.ledger", "truncate gem.ledger"})
    void service_may_not_change_what_is_written(String statement) {
        assertThatThrownBy(() -> Sql.as(DATABASE, Databases.service(DATABASE), statement))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("42501");
    }

    @ParameterizedTest
    @CsvSource({"update gem.ledger set items = 0", "delete from gem.ledger", "truncate gem.ledger"})
    void table_refuses_it_to_the_superuser_too(String statement) {
        assertThatThrownBy(() -> Sql.asSuperuser(DATABASE, statement))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("GE010");
    }

    @Test
    void fork_is_refused() {
        assertThatThrownBy(() -> Sql.as(
                        DATABASE,
                        Databases.service(DATABASE),
                        "insert into gem.ledger values (1000000, now(), 'head', 'retention.ledger', current_date, 0, now(),"
                                + " repeat('0', 64), repeat('1', 64))"))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("GE011");
    }

    @Test
    void change_by_whoever_can_switch_the_trigger_off_shows() {
        given().get("/v1/ledger/verification").then().statusCode(200).body("intact", equalTo(true));
        change("items + 1");
        try {
            given().get("/v1/ledger/verification").then().statusCode(200).body("intact", equalTo(false));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            given().get("/v1/verification").then().body("findings.kind", hasItem("ledger-broken")));
        } finally {
            change("items - 1");
        }
        given().get("/v1/ledger/verification").then().body("intact", equalTo(true));
    }

    private static void change(String items) {
        Sql.asSuperuser(DATABASE, """
                alter table gem.ledger disable trigger ledger_is_kept;
                update gem.ledger set items = %s where n = 1;
                alter table gem.ledger enable trigger ledger_is_kept""".formatted(items));
    }

    @Test
    void entries_come_in_order_and_from_a_number_on() {
        given().get("/v1/ledger")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("[0].n", equalTo(1))
                .body("[0].previousHash", equalTo("0".repeat(64)));
        List<Integer> numbers = given().get("/v1/ledger?after=1").jsonPath().getList("n");
        assertThat(numbers).isSorted().doesNotContain(1);
        given().get("/v1/ledger?after=9999999").then().body("$", hasSize(0));
        given().get("/v1/ledger?after=x").then().statusCode(400).contentType("application/problem+json");
    }
}
