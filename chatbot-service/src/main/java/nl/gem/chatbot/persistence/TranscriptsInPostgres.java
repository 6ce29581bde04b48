package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Opened;
import nl.gem.chatbot.conversation.Transcript;
import nl.gem.chatbot.conversation.Transcripts;
import nl.gem.chatbot.feedback.Feedback;
import nl.gem.chatbot.feedback.Rating;

/** Collects all that is stored of a conversation. */
@ApplicationScoped
class TranscriptsInPostgres implements Transcripts {

    private static final String CONVERSATION = Rows.CONVERSATION + "where c.conversation_id = $1";
    private static final String MESSAGES = Rows.MESSAGE + "where conversation_id = $1 order by seq";
    private static final String FEEDBACK =
            "select seq, helpful, comment, given_at from gem.feedback where conversation_id = $1 order by seq";
    private static final String RATING = "select score, comment, given_at from gem.rating where conversation_id = $1";
    private static final String HANDOVERS = """
            select epoch as handover_epoch, after_seq, history_shared, notice_version, topic, requested_at
            from gem.handover where conversation_id = $1 order by epoch""";

    private final Pool pool;

    TranscriptsInPostgres(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Transcript> of(Opened opened) {
        Conversation conversation = opened.conversation();
        UUID id = conversation.id().value();
        return Uni.combine()
                .all()
                .unis(
                        all(MESSAGES, id, Rows::message),
                        all(FEEDBACK, id, TranscriptsInPostgres::feedback),
                        all(RATING, id, TranscriptsInPostgres::rating),
                        all(HANDOVERS, id, Rows::handover))
                .with((messages, feedback, ratings, handovers) -> new Transcript(
                        conversation.id(),
                        conversation.language(),
                        opened.goneAt(),
                        conversation.training(),
                        messages,
                        feedback,
                        ratings.isEmpty() ? null : ratings.getFirst(),
                        handovers));
    }

    @Override
    public Uni<Optional<Transcript>> find(ConversationId id) {
        return all(CONVERSATION, id.value(), row -> new Opened(Rows.conversation(row), Rows.instant(row, "gone_at")))
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : of(found.getFirst()).map(Optional::of));
    }

    private <T> Uni<List<T>> all(String statement, UUID id, Function<Row, T> map) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(id))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(map).toList());
    }

    private static Feedback feedback(Row row) {
        return new Feedback(
                row.getInteger("seq"),
                row.getBoolean("helpful"),
                row.getString("comment"),
                Rows.instant(row, "given_at"));
    }

    private static Rating rating(Row row) {
        return new Rating(row.getInteger("score"), row.getString("comment"), Rows.instant(row, "given_at"));
    }
}
