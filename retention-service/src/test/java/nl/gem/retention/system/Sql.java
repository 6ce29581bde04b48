package nl.gem.retention.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.gem.local.Databases;

/** Looks and acts behind the service's back. */
final class Sql {

    private Sql() {}

    static Connection connect(String database, String role) {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + Stack.postgres(database).port() + "/" + database, role, role);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Connection superuser(String database) {
        try {
            return DriverManager.getConnection(Stack.postgres(database).superuserJdbcUrl(database));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** In one transaction. */
    static void as(String database, String role, String statements) {
        try (Connection connection = connect(database, role)) {
            run(connection, statements);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void asSuperuser(String database, String statements) {
        try (Connection connection = superuser(database)) {
            run(connection, statements);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    static List<String> column(String database, String query) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String partition(LocalDate day) {
        return "message_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    static boolean exists(String database, LocalDate day) {
        return !column(database, "select relname from pg_class where relname = '" + partition(day) + "'")
                .isEmpty();
    }

    /** A day of messages from the past, which the service's own functions would refuse to make. */
    static void makeDay(String database, LocalDate day, String body, String also) {
        asSuperuser(database, dayScript(database, day, body, also));
    }

    static String dayScript(String database, LocalDate day, String body, String also) {
        String name = partition(day);
        String start = "gem.uuid7_floor('" + day + "T00:00:00Z')";
        String end = "gem.uuid7_floor('" + day.plusDays(1) + "T00:00:00Z')";
        return """
                begin;
                set local role %s;
                create table gem.%s (like gem.message including defaults including constraints);
                do $do$ begin
                    execute format('alter table gem.message attach partition gem.%s for values from (%%L) to (%%L)', %s, %s);
                end $do$;
                insert into gem.%s (conversation_id, seq, body) select %s, n, '%s ' || n from generate_series(1, 200) as n;
                analyze gem.%s;
                %s;
                commit""".formatted(Databases.owner(database), name, name, start, end, name, start, body, name, also);
    }

    /** Moves the database's clock; zero puts the real one back. */
    static void moveClock(String database, int minutes) {
        as(database, Databases.owner(database), """
                create or replace function gem.gem_now() returns timestamptz language sql stable parallel safe
                return pg_catalog.now() + make_interval(mins => %d)""".formatted(minutes));
    }
}
