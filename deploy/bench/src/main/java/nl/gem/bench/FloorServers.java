package nl.gem.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.gem.local.LocalStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What the floor finds on the stack's own servers: a database with one plain table, and a topic. */
final class FloorServers {

    static final String DATABASE = "bench";

    private static final String TOPIC = "bench.floor";

    /** The columns and keys of the chatbot's messages, without partitions and row-level security. */
    private static final String TABLE = """
        create table message (
            conversation_id uuid        not null,
            seq             integer     not null,
            author          text        not null,
            kind            text        not null,
            name            text,
            text            text        not null,
            sent_at         timestamptz not null,
            client_id       uuid,
            reply_to        integer,
            details         jsonb       not null default '{}',
            stored_at       timestamptz not null default clock_timestamp(),
            primary key (conversation_id, seq),
            unique (conversation_id, author, client_id))\
        """;

    private FloorServers() {}

    static void prepare(LocalStack stack) {
        try {
            execute(stack.superuserJdbcUrl("postgres"), "create database " + DATABASE);
            execute(stack.superuserJdbcUrl(DATABASE), TABLE);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
        } catch (SQLException | ExecutionException e) {
            throw new BenchFailure("The floor's table and topic cannot be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", e);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
