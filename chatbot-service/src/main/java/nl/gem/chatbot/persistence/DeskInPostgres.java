package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.gem.chatbot.handover.Desk;
import nl.gem.chatbot.handover.DeskAvailability;
import org.jspecify.annotations.Nullable;

/** What live chat said last of itself, shared by all replicas. */
@ApplicationScoped
class DeskInPostgres implements Desk {

    private static final String READ =
            "select open, until, opens_at, waiting, agents, wait_seconds, heard_at from gem.desk_availability";
    private static final String WRITE = """
        insert into gem.desk_availability (open, until, opens_at, waiting, agents, wait_seconds, heard_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (one) do update
        set open = excluded.open, until = excluded.until, opens_at = excluded.opens_at,
            waiting = excluded.waiting, agents = excluded.agents, wait_seconds = excluded.wait_seconds,
            heard_at = excluded.heard_at
        where desk_availability.heard_at < excluded.heard_at\
        """;

    private final Pool pool;
    private final Clock clock;

    DeskInPostgres(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<DeskAvailability> availability() {
        return pool.query(READ).execute().map(rows -> {
            for (Row row : rows) {
                return read(row).at(clock.instant());
            }
            return DeskAvailability.NEVER_HEARD;
        });
    }

    @Override
    public Uni<Void> heard(DeskAvailability availability) {
        return pool.preparedQuery(WRITE)
                .execute(Tuple.tuple()
                        .addBoolean(availability.open())
                        .addOffsetDateTime(offset(availability.until()))
                        .addOffsetDateTime(offset(availability.opensAt()))
                        .addInteger(availability.waiting())
                        .addInteger(availability.agents())
                        .addInteger(availability.waitSeconds())
                        .addOffsetDateTime(offset(availability.heardAt())))
                .replaceWithVoid();
    }

    private static DeskAvailability read(Row row) {
        return new DeskAvailability(
                row.getBoolean("open"),
                Rows.instantOrNull(row, "until"),
                Rows.instantOrNull(row, "opens_at"),
                row.getInteger("waiting"),
                row.getInteger("agents"),
                row.getInteger("wait_seconds"),
                Rows.instant(row, "heard_at"));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
