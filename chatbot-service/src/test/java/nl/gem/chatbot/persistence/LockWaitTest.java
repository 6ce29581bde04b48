package nl.gem.chatbot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.gem.chatbot.stack.Stack;
import nl.gem.local.Databases;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With a sub-select in the policy and a generic plan, a statement that had waited for a row's lock found no row on
 * PostgreSQL 18.1: a handover at the same moment as a question would have read as "erased".
 */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class LockWaitTest {

    private static final String START =
            "insert into gem.conversation (conversation_id, token_hash, language, owner, epoch)"
                    + " values (gem.new_conversation_id(), '\\x00', 'nl', 'GEM', 1) returning conversation_id";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select owner from gem.conversation where conversation_id = ? for update",
                "update gem.conversation set last_seq = last_seq + 1 where conversation_id = ? returning owner"
            })
    void who_waited_for_the_lock_finds_the_row(String statement) throws Exception {
        try (Connection first = service();
                Connection second = service()) {
            UUID id = start(first);
            ownerBy(first, statement, id);
            first.commit();

            ownerBy(first, "update gem.conversation set owner = 'QUEUE' where conversation_id = ? returning owner", id);
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> ownerBy(second, statement, id));
            awaitALockIsWaitedFor();
            first.commit();

            assertThat(waiting.get()).isEqualTo("QUEUE");
        }
    }

    private static void awaitALockIsWaitedFor() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (Connection superuser =
                            DriverManager.getConnection(Stack.postgres().superuserJdbcUrl("chatbot"));
                    Statement sql = superuser.createStatement()) {
                return sql.executeQuery("select 1 from pg_locks where not granted")
                        .next();
            }
        });
    }

    private static Connection service() throws SQLException {
        String role = Databases.service(Databases.CHATBOT);
        Connection connection = DriverManager.getConnection(
                Stack.databases().jdbcUrl(Databases.CHATBOT) + "?prepareThreshold=1",
                role,
                Stack.databases().password(role));
        connection.setAutoCommit(false);
        return connection;
    }

    private static UUID start(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(START)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static String ownerBy(Connection connection, String statement, UUID id) {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            sql.setObject(1, id);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getString(1) : "no row";
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
