package nl.gem.acceptance.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.gem.acceptance.Availability;
import nl.gem.acceptance.RunningStack;
import nl.gem.acceptance.replicas.Capacity;
import nl.gem.acceptance.replicas.Crowd;
import nl.gem.acceptance.replicas.Moves;
import nl.gem.acceptance.replicas.Talkers;
import nl.gem.local.Databases;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import nl.gem.local.StackOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Migrations first, then one replica after the other, there and back: no socket is cut, and nothing is lost. */
@Tag("long")
class UpgradeTest {

    private static final int WITH_AGENTS = 24;
    private static final int WITH_GEM = 16;
    private static final int NEWCOMERS = 4;

    private long stepStart = System.nanoTime();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void this_version_takes_over_while_people_talk_and_the_previous_one_comes_back() throws Exception {
        Path current = RunningStack.repository();
        Path previous = PreviousVersion.built(current);
        done("The previous version is built");
        StackOptions options = StackOptions.forTests(current).withServices(previous);
        try (LocalStack stack = LocalStack.start(options);
                Crowd crowd = new Crowd(stack)) {
            Availability.awaitOpen(stack, true);
            Capacity.plenty(stack);
            Rollout rollout = new Rollout(stack, crowd);
            crowd.openTheDesk();
            Talkers talkers = new Talkers(crowd, WITH_AGENTS, WITH_GEM);
            Moves before = talkers.moves();
            int migrations = migrations(stack);
            done("The previous version serves");

            rollout.migrate(current);
            talkers.welcome(NEWCOMERS);
            done("The previous version serves with " + (migrations(stack) - migrations) + " new migrations");

            for (Service service : Rollout.order()) {
                rollout.replace(service, current, () -> talkers.welcome(NEWCOMERS));
                done(service + " is replaced");
            }
            rollout.awaitVerification(Instant.now());
            talkers.welcome(NEWCOMERS);
            done("This version serves alone");

            rollout.migrate(previous);
            for (Service service : Rollout.order().reversed()) {
                rollout.replace(service, previous, () -> talkers.welcome(NEWCOMERS));
                done(service + " is back");
            }
            rollout.awaitVerification(Instant.now());
            talkers.welcome(NEWCOMERS);
            done("The previous version serves alone");

            List<String> failures = talkers.end();
            Moves moves = talkers.moves().since(before);
            System.out.println(talkers.conversations() + " conversations; " + moves);
            assertThat(failures).isEmpty();
            assertThat(moves.asked()).isGreaterThan(WITH_AGENTS + WITH_GEM);
            assertThat(moves.cut()).isZero();
            assertThat(talkers.findings(stack)).isEmpty();
        }
    }

    /** How many all three databases have had. */
    private static int migrations(LocalStack stack) throws SQLException {
        int migrations = 0;
        for (String database : Databases.ALL) {
            try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl(database));
                    Statement sql = superuser.createStatement();
                    ResultSet count = sql.executeQuery("""
                            select count(*) from (
                                select from gem.flyway_kit union all select from gem.flyway_service) applied""")) {
                count.next();
                migrations += count.getInt(1);
            }
        }
        return migrations;
    }

    private void done(String step) {
        long now = System.nanoTime();
        System.out.println(step + " (" + Duration.ofNanos(now - stepStart).toSeconds() + " s)");
        stepStart = now;
    }
}
