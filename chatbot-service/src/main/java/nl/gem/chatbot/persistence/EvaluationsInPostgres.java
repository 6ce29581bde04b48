package nl.gem.chatbot.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.gem.chatbot.training.Evaluation;
import nl.gem.chatbot.training.Evaluation.Outcome;
import nl.gem.chatbot.training.Evaluations;
import nl.gem.chatbot.training.Trainer;

/** One row: the last evaluation that was asked for. */
@ApplicationScoped
class EvaluationsInPostgres implements Evaluations {

    private static final String LAST = "select * from gem.draft_evaluation";
    private static final String ASK = """
            insert into gem.draft_evaluation (drafts, state, started_by, started_at) values ($1, 'RUNNING', $2, $3)
            on conflict (one) do update
            set drafts = excluded.drafts, state = 'RUNNING', started_by = excluded.started_by,
                started_at = excluded.started_at, taken_at = null, finished_at = null, fingerprint = null, outcome = null
            where draft_evaluation.state <> 'RUNNING' or draft_evaluation.drafts <> excluded.drafts""";
    private static final String TAKE = """
            update gem.draft_evaluation set taken_at = $1
            where state = 'RUNNING' and (taken_at is null or taken_at < $2)""";
    private static final String FINISH = """
            update gem.draft_evaluation set state = 'DONE', drafts = $2, fingerprint = $3, outcome = $4, finished_at = $5
            where taken_at = $1 and state = 'RUNNING'""";
    private static final String FAIL = """
            update gem.draft_evaluation set state = 'FAILED', finished_at = $2
            where taken_at = $1 and state = 'RUNNING'""";

    private final Pool pool;
    private final ObjectMapper mapper;

    EvaluationsInPostgres(Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.mapper = mapper;
    }

    @Override
    public Uni<Optional<Evaluation>> last() {
        return pool.query(LAST).execute().map(rows -> {
            for (Row row : rows) {
                return Optional.of(evaluation(row));
            }
            return Optional.empty();
        });
    }

    @Override
    public Uni<Void> ask(String drafts, Trainer trainer, Instant now) {
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(drafts, trainer.name(), utc(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> take(Instant now, Instant silentSince) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(utc(now), utc(silentSince)))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Void> finish(Instant taken, String drafts, String fingerprint, Outcome outcome, Instant now) {
        return pool.preparedQuery(FINISH)
                .execute(Tuple.of(utc(taken), drafts, fingerprint, write(outcome), utc(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> fail(Instant taken, Instant now) {
        return pool.preparedQuery(FAIL).execute(Tuple.of(utc(taken), utc(now))).replaceWithVoid();
    }

    @Override
    public String kept(Outcome outcome) {
        return write(outcome);
    }

    private Evaluation evaluation(Row row) {
        String outcome = row.getString("outcome");
        OffsetDateTime finishedAt = row.getOffsetDateTime("finished_at");
        return new Evaluation(
                row.getString("drafts"),
                Evaluation.State.valueOf(row.getString("state")),
                row.getString("fingerprint"),
                Rows.instant(row, "started_at"),
                finishedAt == null ? null : finishedAt.toInstant(),
                outcome == null ? null : read(outcome));
    }

    private String write(Outcome outcome) {
        try {
            return mapper.writeValueAsString(outcome);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Outcome read(String outcome) {
        try {
            return mapper.readValue(outcome, Outcome.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("An evaluation in the database cannot be read", damaged);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
