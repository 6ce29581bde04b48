package nl.gem.livechat.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.gem.livechat.desk.Note;

/** A note's row. */
@Entity(name = "Note")
@Table(name = "live_note")
@IdClass(NoteEntity.Key.class)
class NoteEntity {

    record Key(UUID conversationId, int nr) {}

    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    @Id
    int nr;

    @Column(name = "client_id")
    UUID clientId;

    @Column(name = "agent_name")
    String agentName;

    String text;

    @Column(name = "written_at")
    Instant writtenAt;

    NoteEntity() {}

    static NoteEntity from(UUID conversationId, Note note) {
        NoteEntity row = new NoteEntity();
        row.conversationId = conversationId;
        row.nr = note.nr();
        row.clientId = note.clientId();
        row.agentName = note.author();
        row.text = note.text();
        row.writtenAt = note.writtenAt();
        return row;
    }

    Note toNote() {
        return new Note(nr, clientId, agentName, text, writtenAt);
    }
}
