package nl.gem.livechat.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;

/** The page of the team lead, and the style sheet that it shares with other pages for staff. */
@QuarkusTest
class LeadPageTest extends LiveTest {

    @Test
    void team_lead_gets_the_page_and_what_it_is_made_of() {
        for (String path : List.of("/lead/", "/lead/main.js", "/lead/lead.css", "/staff/base.css")) {
            given().auth()
                    .oauth2(Token.LOTTE)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache")
                    .header("Content-Security-Policy", containsString("script-src 'self';"));
        }
    }

    @Test
    void agent_is_refused() {
        for (String path : List.of("/lead", "/lead/", "/lead/index.html", "/lead/main.js", "/lead/now/now-view.js")) {
            given().auth().oauth2(Token.SANNE).get(path).then().statusCode(403);
        }
    }

    @Test
    void who_is_not_signed_in_is_sent_to_the_identity_provider() {
        given().redirects()
                .follow(false)
                .get("/lead/")
                .then()
                .statusCode(302)
                .header("Location", containsString("code_challenge_method=S256"));
    }
}
