package nl.gem.livechat.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverviewTest extends LiveTest {

    private static final String NOA = Token.of("noa-id", "Noa", "kcc-agent");
    private static final String FINN = Token.of("finn-id", "Finn", "kcc-agent");

    @AfterEach
    void back_to_the_standard() {
        Lead.backToTheStandard();
    }

    @Test
    void colleagues_are_available_away_or_offline_with_the_places_that_they_have_left() {
        given().auth().oauth2(FINN).get("/v1/me").then().statusCode(200);
        Console noa = console(NOA);
        soon(() -> assertThat(agent(colleagues(), "noa-id", "status")).isEqualTo("away"));
        noa.send(new JsonObject().put("type", "presence").put("status", "available"));

        soon(() -> assertThat(agent(colleagues(), "noa-id", "status")).isEqualTo("available"));
        assertThat(agent(colleagues(), "finn-id", "status")).isEqualTo("offline");
        assertThat(agent(colleagues(), "noa-id", "free")).isEqualTo("3");
        assertThat(agent(colleagues(), "noa-id", "name")).isEqualTo("Noa");
        assertThat(colleagues().getString("teams[0].open")).isEqualTo("true");
        assertThat(colleagues().getInt("teams[0].available")).isPositive();
        noa.close();
        soon(() -> assertThat(agent(colleagues(), "noa-id", "status")).isEqualTo("offline"));
    }

    @Test
    void teams_have_their_own_hours_agents_and_queues() {
        Lead.save(Lead.plan()
                        .put(
                                "teams",
                                JsonArray.of(
                                        Lead.team("kcc", "MON-SUN 00:00-24:00"),
                                        Lead.team("burgerzaken", "MON-SUN 00:00-24:00", "*"),
                                        Lead.team("gesloten", closedToday())))
                        .put(
                                "agents",
                                JsonObject.of(
                                        "noa-id", JsonObject.of("teams", JsonArray.of("burgerzaken"), "capacity", 1))))
                .then()
                .statusCode(200);
        int before = overview().getInt("teams[1].waiting");
        console(NOA).send(new JsonObject().put("type", "presence").put("status", "available"));
        waiting();

        soon(() -> assertThat(colleagues().getInt("teams[1].available"))
                .isEqualTo(colleagues().getInt("teams[0].available") + 1));
        JsonPath now = overview();
        assertThat(now.getInt("teams[1].waiting")).isEqualTo(before + 1);
        assertThat(now.getInt("teams[1].longestWaitSeconds")).isNotNegative();
        assertThat(now.getString("teams[1].until")).isNull();
        assertThat(now.getBoolean("teams[2].open")).isFalse();
        assertThat(now.getString("teams[2].opensAt")).endsWith("Z");
        assertThat(now.getInt("waiting")).isPositive();
        assertThat(agent(now, "noa-id", "capacity")).isEqualTo("1");
    }

    @Test
    void what_an_agent_has_counts_and_what_was_closed_counts_as_handled_today() {
        int handled = overview().getInt("handledToday");
        Console noa = serving(NOA);

        soon(() -> assertThat(agent(overview(), "noa-id", "active")).isEqualTo("1"));
        assertThat(agent(colleagues(), "noa-id", "free")).isEqualTo("2");
        noa.close(conversation, UUID.randomUUID()).next("ack", conversation);

        soon(() -> assertThat(overview().getInt("handledToday")).isEqualTo(handled + 1));
        assertThat(overview().getInt("meanHandlingSeconds")).isNotNegative();
        assertThat(agent(overview(), "noa-id", "active")).isEqualTo("0");
    }

    @Test
    void a_team_lead_sees_no_conversation() {
        waiting();

        assertThat(Lead.request().get("/v1/desk").asString()).doesNotContain(conversation.toString());
    }

    private static String closedToday() {
        DayOfWeek later = LocalDate.now(ZoneOffset.UTC).getDayOfWeek().plus(3);
        return later.name().substring(0, 3) + " 09:00-17:00";
    }

    private static JsonPath overview() {
        return Lead.request().get("/v1/desk").then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath colleagues() {
        return given().auth()
                .oauth2(Token.SANNE)
                .get("/v1/colleagues")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String agent(JsonPath json, String id, String field) {
        return json.getString("agents.find { it.id == '" + id + "' }." + field);
    }
}
