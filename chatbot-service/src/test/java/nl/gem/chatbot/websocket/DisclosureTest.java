package nl.gem.chatbot.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AI Act, article 50: before anything is answered it is said that this is no human being. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class DisclosureTest {

    @TestHTTPResource("/")
    URI page;

    @ParameterizedTest
    @CsvSource({"nl, computerprogramma, geen mens", "en, computer program, not a person"})
    void first_frame_says_that_gem_is_a_computer(String locale, String what, String whatNot) {
        try (ResidentClient resident = ResidentClient.connect(page)) {
            resident.send(new JsonObject().put("type", "start").put("locale", locale));

            JsonObject started = resident.await("started");

            assertThat(started.getString("disclosure")).contains(what, whatNot);
            assertThat(resident.frames().getFirst()).isEqualTo(started);
        }
    }
}
