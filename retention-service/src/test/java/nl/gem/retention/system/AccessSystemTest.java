package nl.gem.retention.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class AccessSystemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stores",
                "/v1/stores/history",
                "/v1/ledger",
                "/v1/ledger/verification",
                "/v1/verification",
                "/v1/access-log"
            })
    void interface_says_401_to_who_is_not_signed_in(String path) {
        given().redirects().follow(false).get(path).then().statusCode(401);
        given().auth().oauth2("not-a-token").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/retention/main.js", "/anything"})
    void page_sends_to_the_log_in_page_who_is_not_signed_in(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .header("Location", containsString("code_challenge"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/stores",
                "/v1/stores/history",
                "/v1/ledger",
                "/v1/ledger/verification",
                "/v1/verification",
                "/v1/access-log"
            })
    @TestSecurity(
            user = "mo",
            roles = {"maintainer", "kcc-agent", "team-lead", "trainer"})
    void nobody_else_sees_anything(String path) {
        given().get(path).then().statusCode(403);
    }

    @Test
    void description_of_the_interface_is_public() {
        given().accept("application/json").get("/openapi.json").then().statusCode(200);
    }

    @Test
    void whom_to_tell_about_a_weakness_is_public() {
        String text = given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(text).startsWith("Contact: mailto:cvd@example.nl");
    }
}
