package nl.gem.chatbot.websocket;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import nl.gem.local.Databases;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Question and answer wake the other replicas, although that is said after their commit. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class WakeUpTest {

    private static final int MANY = 12;

    @TestHTTPResource("/")
    URI page;

    @Test
    void every_answer_of_a_burst_is_called_out() throws Exception {
        try (Connection other = DriverManager.getConnection(
                        Stack.databases().jdbcUrl(Databases.CHATBOT),
                        Databases.service(Databases.CHATBOT),
                        Stack.databases().password(Databases.service(Databases.CHATBOT)));
                Statement sql = other.createStatement()) {
            sql.execute("listen gem");
            PGConnection listening = other.unwrap(PGConnection.class);
            var residents = IntStream.range(0, MANY)
                    .mapToObj(number -> ResidentClient.started(page))
                    .toList();
            residents.forEach(resident -> resident.say("wat kost een paspoort"));

            Set<String> heard = new HashSet<>();
            Awaitility.await("a wake-up for each conversation")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        for (PGNotification said : listening.getNotifications(100)) {
                            heard.add(said.getParameter());
                        }
                        return residents.stream().allMatch(resident -> heard.contains(resident.conversationId + " 2"));
                    });
            residents.forEach(ResidentClient::close);
        }
    }
}
