package nl.gem.retention.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.gem.local.Databases;
import nl.gem.retention.deletion.EnforceRetention;
import nl.gem.retention.deletion.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After a long standstill, with the backlog declared. */
@Tag("long")
@QuarkusTest
@QuarkusTestResource(Stack.class)
@TestProfile(BacklogSystemTest.Declared.class)
class BacklogSystemTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DAYS = 10;
    private static final int MESSAGES_A_DAY = 150_000;

    @Inject
    EnforceRetention enforceRetention;

    private final LocalDate newestDue = LocalDate.now(ZoneOffset.UTC).minusDays(27);

    /** A person has looked, and says that this much may go. */
    public static class Declared implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gem.deletion.backlog", "true");
        }
    }

    @Test
    void ten_days_of_a_million_and_a_half_messages_go_and_the_younger_day_stays() {
        hold(true);
        List<LocalDate> late =
                IntStream.range(0, DAYS).mapToObj(newestDue::minusDays).toList();
        late.forEach(day -> fill(day, MESSAGES_A_DAY));
        fill(newestDue.plusDays(1), MESSAGES_A_DAY);
        assertThat(late).allMatch(day -> Sql.exists(Databases.CHATBOT, day));

        long begin = System.nanoTime();
        hold(false);
        await().atMost(PATIENCE).until(() -> late.stream().noneMatch(day -> Sql.exists(Databases.CHATBOT, day)));
        System.out.printf(
                "A backlog of %d days with %d messages: gone after %.1f s%n",
                DAYS, DAYS * MESSAGES_A_DAY, (System.nanoTime() - begin) / 1e9);

        assertThat(Sql.column(Databases.CHATBOT, "select count(*) from gem." + Sql.partition(newestDue.plusDays(1))))
                .containsExactly(Integer.toString(200 + MESSAGES_A_DAY));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Sql.column(
                                Databases.RETENTION,
                                "select distinct day from gem.ledger where store = 'chatbot.message' and kind = 'dropped'"
                                        + " order by day desc"))
                        .containsExactlyElementsOf(
                                late.stream().map(LocalDate::toString).toList()));
    }

    /** A clock that is six minutes off keeps everything from going meanwhile. */
    private void hold(boolean held) {
        Sql.moveClock(Databases.LIVECHAT, held ? 6 : 0);
        if (held) {
            await().atMost(PATIENCE)
                    .until(() -> enforceRetention.lastRun().map(Run::held).orElse(null) == Run.Reason.CLOCKS_APART);
        }
    }

    private static void fill(LocalDate day, int messages) {
        String name = Sql.partition(day);
        Sql.makeDay(
                Databases.CHATBOT,
                day,
                "late",
                "insert into gem." + name + " (conversation_id, seq, body) select gem.uuid7_floor(timestamptz '" + day
                        + " 00:00:00+00' + make_interval(secs => 1 + n / 2)), n, repeat('woorden van toen ', 12) from"
                        + " generate_series(1, " + messages + ") as n; analyze gem." + name);
    }
}
