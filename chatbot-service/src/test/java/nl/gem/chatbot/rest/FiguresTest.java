package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.stack.Token;
import nl.gem.local.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class FiguresTest {

    private static final String DAY = "/v1/training/figures?from=2026-03-02&to=2026-03-02";

    @BeforeEach
    void a_day_of_long_ago() throws SQLException {
        run("insert into gem.figure values ('2026-03-02', '', 60, 53, 0, 2, 0, 0, 0),"
                + " ('2026-03-02', 'afval', 50, 50, 0, 0, 0, 0, 0), ('2026-03-02', 'paspoort', 3, 3, 0, 0, 0, 0, 0)");
    }

    @AfterEach
    void clean() throws SQLException {
        run("delete from gem.figure where day = '2026-03-02'");
    }

    @Test
    void the_page_gets_the_days_without_what_is_under_five() {
        given().auth()
                .oauth2(Token.TESSA)
                .get(DAY)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("floor", equalTo(5))
                .body("days", hasSize(3))
                .body("days[0].day", equalTo("2026-03-02"))
                .body("days[0].topic", nullValue())
                .body("days[0].asked", equalTo(60))
                .body("days[0].answered", equalTo(53))
                .body("days[0].unknown", nullValue())
                .body("days[0].withheld", nullValue())
                .body("days[1].topic", equalTo("afval"))
                .body("days[1].asked", nullValue())
                .body("days[1].withheld", contains("asked", "answered", "helpful", "notHelpful"))
                .body("days[2].topic", equalTo("paspoort"))
                .body("days[2].answered", nullValue())
                .body("days[2].handedOver", equalTo(0));
    }

    @Test
    void a_spreadsheet_gets_the_same() {
        given().auth()
                .oauth2(Token.TESSA)
                .accept("text/csv")
                .get(DAY)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", equalTo("attachment; filename=\"gem-2026-03-02-2026-03-02.csv\""))
                .body(equalTo("day,topic,asked,answered,clarified,unknown,handedOver,helpful,notHelpful\r\n"
                        + "2026-03-02,(all),60,53,0,<5,0,0,0\r\n"
                        + "2026-03-02,afval,.,.,0,0,0,.,.\r\n"
                        + "2026-03-02,paspoort,<5,<5,0,0,0,.,.\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?from=2026-03-02",
                "?from=2026-03-02&to=2026-03-01",
                "?from=2026-03-02&to=gisteren",
                "?from=2026-03-02&to=2027-12-31"
            })
    void a_wrong_period_is_told_in_a_sentence(String period) {
        for (String accept : new String[] {"application/json", "text/csv"}) {
            given().auth()
                    .oauth2(Token.TESSA)
                    .accept(accept)
                    .get("/v1/training/figures" + period)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("status", equalTo(400))
                    .body("detail", containsString("."))
                    .body("detail", not(containsString("gisteren")));
        }
    }

    private static void run(String statement) throws SQLException {
        String owner = Databases.owner(Databases.CHATBOT);
        try (Connection connection = DriverManager.getConnection(
                        Stack.databases().jdbcUrl(Databases.CHATBOT),
                        owner,
                        Stack.databases().password(owner));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
