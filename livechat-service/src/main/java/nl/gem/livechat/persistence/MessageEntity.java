package nl.gem.livechat.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.gem.livechat.conversation.Message;

/** A message's row. */
@Entity(name = "Message")
@Table(name = "live_message")
@IdClass(MessageEntity.Key.class)
class MessageEntity {

    record Key(UUID conversationId, int seq) {}

    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    @Id
    int seq;

    String author;
    String kind;
    String name;
    String text;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "client_id")
    UUID clientId;

    String extras;

    MessageEntity() {}

    static MessageEntity from(UUID conversationId, Message message, ExtrasJson json) {
        MessageEntity row = new MessageEntity();
        row.conversationId = conversationId;
        row.seq = message.seq();
        row.author = message.author();
        row.kind = message.kind();
        row.name = message.name();
        row.text = message.text();
        row.sentAt = message.sentAt();
        row.clientId = message.clientId();
        row.extras = json.write(message.extras());
        return row;
    }

    Message toMessage(ExtrasJson json) {
        return new Message(seq, author, kind, name, text, sentAt, clientId, json.read(extras));
    }
}
