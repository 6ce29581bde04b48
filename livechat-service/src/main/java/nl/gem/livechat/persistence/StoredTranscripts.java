package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Message;
import nl.gem.livechat.desk.Note;
import nl.gem.livechat.desk.Transcripts;
import org.hibernate.reactive.mutiny.Mutiny;

/** Messages and notes as rows. */
@ApplicationScoped
class StoredTranscripts implements Transcripts {

    private static final String MESSAGES = "from Message where conversationId = ?1 and seq > ?2 order by seq";
    private static final String MESSAGE = "from Message where conversationId = ?1 and clientId = ?2 and author = ?3";
    private static final String NOTES = "from Note where conversationId = ?1 and nr > ?2 order by nr";

    private final ExtrasJson extras;
    private final Clock clock;

    StoredTranscripts(ExtrasJson extras, Clock clock) {
        this.extras = extras;
        this.clock = clock;
    }

    @Override
    public Uni<List<Message>> messages(ConversationId id, int afterSeq) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(MESSAGES, MessageEntity.class)
                        .setParameter(1, id.value())
                        .setParameter(2, afterSeq)
                        .getResultList()
                        .map(rows ->
                                rows.stream().map(row -> row.toMessage(extras)).toList()));
    }

    @Override
    public Uni<Optional<Message>> message(ConversationId id, UUID clientId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(MESSAGE, MessageEntity.class)
                        .setParameter(1, id.value())
                        .setParameter(2, clientId)
                        .setParameter(3, Message.AGENT)
                        .getSingleResultOrNull()
                        .map(row -> Optional.ofNullable(row).map(found -> found.toMessage(extras))));
    }

    @Override
    public Uni<List<Note>> notes(ConversationId id, int afterNr) {
        return Panache.getSession()
                .flatMap(session -> noteRows(session, id.value(), afterNr))
                .map(rows -> rows.stream().map(NoteEntity::toNote).toList());
    }

    @Override
    public Uni<Void> add(ConversationId id, NewNote note) {
        return Panache.getSession()
                .flatMap(session -> noteRows(session, id.value(), 0)
                        .flatMap(rows -> rows.stream().anyMatch(row -> row.clientId.equals(note.clientId()))
                                ? Uni.createFrom().voidItem()
                                : session.persist(NoteEntity.from(id.value(), numbered(rows.size() + 1, note))))
                        .chain(session::flush)
                        .chain(() -> WakeUp.at(session, id.value())));
    }

    private Note numbered(int nr, NewNote note) {
        return new Note(
                nr, note.clientId(), note.author(), note.text(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Uni<List<NoteEntity>> noteRows(Mutiny.Session session, UUID id, int afterNr) {
        return session.createQuery(NOTES, NoteEntity.class)
                .setParameter(1, id)
                .setParameter(2, afterNr)
                .getResultList();
    }
}
