package nl.gem.chatbot.files;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.stack.Token;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a running service. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ImportCommandTest {

    private static final String DRAFT = "mag-ik-een-tapir-houden";

    @TestHTTPResource("/")
    URI service;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void wait_for_the_content() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> article("paspoort-kosten") == 200);
    }

    @AfterEach
    void throw_the_draft_away() {
        given().auth()
                .oauth2(Token.TESSA)
                .header("X-Requested-With", "gem")
                .delete("/v1/training/articles/" + DRAFT + "/draft");
    }

    @Test
    void a_file_becomes_drafts_that_are_named() throws Exception {
        Path file = file("vragen.csv", "question,answer,link,phrasings\nMag ik een tapir houden?,Dat mag niet.,,\n");

        assertThat(run(file, service, Token.TESSA)).isZero();

        assertThat(out.toString(UTF_8)).contains("draft: " + DRAFT);
        assertThat(article(DRAFT)).isEqualTo(200);
    }

    @Test
    void a_mistake_is_told_with_its_line() throws Exception {
        Path file = file("vragen.csv", "question,answer,link,phrasings\n,Zonder vraag.,,\n");

        assertThat(run(file, service, Token.TESSA)).isOne();

        assertThat(err.toString(UTF_8)).contains("line 2: ");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void what_cannot_be_sent_is_a_sentence() throws Exception {
        Path file = file("vragen.txt", "Mag ik een tapir houden?");
        Path csv = file("vragen.csv", "question,answer,link,phrasings\n");

        assertThat(run(file, service, Token.TESSA)).isOne();
        assertThat(run(folder.resolve("weg.csv"), service, Token.TESSA)).isOne();
        assertThat(run(csv, URI.create("http://127.0.0.1:1"), Token.TESSA)).isOne();

        assertThat(err.toString(UTF_8).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains(".json or .csv"))
                .anySatisfy(line -> assertThat(line).contains("There is no file"))
                .anySatisfy(line -> assertThat(line).contains("does not run"));
    }

    @Test
    void whoever_is_no_trainer_is_refused() throws Exception {
        Path file = file("vragen.csv", "question,answer,link,phrasings\nMag ik een tapir houden?,Dat mag niet.,,\n");

        assertThat(run(file, service, Token.SANNE)).isOne();

        assertThat(err.toString(UTF_8)).isNotBlank();
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private static int article(String topic) {
        return given().auth()
                .oauth2(Token.TESSA)
                .get("/v1/training/articles/" + topic)
                .statusCode();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(Path file, URI to, String token) throws Exception {
        String address = to.toString().replaceAll("/$", "");
        return ImportCommand.run(
                file,
                Map.of("GEM_TOKEN", token, "GEM_CHATBOT_URL", address),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }
}
