package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may read about the interfaces, and the version that they answer with. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PublishedTest {

    @Test
    void rest_is_described_as_json_and_as_yaml() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3."))
                .body("info.contact.email", notNullValue());
        given().get("/openapi.yaml").then().statusCode(200).body(startsWith("---"));
    }

    @Test
    void socket_and_events_are_described_with_their_schemas() {
        given().get("/asyncapi.yaml").then().statusCode(200).body(startsWith("asyncapi: 3."));
        given().get("/contracts/gesprek-gewist.schema.json")
                .then()
                .statusCode(200)
                .body("title", equalTo("nl.gesprekken.gesprek-gewist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/availability", "/v1/conversations/x/transcript", "/v1/nothing"})
    void every_answer_names_the_version_of_the_interface(String path) {
        given().get(path).then().header("API-Version", equalTo("1.0.0"));
    }

    @Test
    void whom_to_tell_about_a_weakness_is_known() {
        String text = given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/plain"))
                .extract()
                .asString();
        assertThat(text).contains("Contact: mailto:cvd@example.nl", "Expires: ");
    }
}
