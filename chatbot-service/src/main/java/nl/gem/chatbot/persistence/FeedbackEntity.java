package nl.gem.chatbot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of feedback. */
@Entity
@Table(name = "feedback")
@IdClass(FeedbackEntity.Key.class)
class FeedbackEntity {

    record Key(UUID conversationId, int seq) {}

    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    @Id
    int seq;

    boolean helpful;

    @Column(columnDefinition = "text")
    @Nullable
    String comment;

    @Column(name = "given_at")
    Instant givenAt;
}
