package nl.gem.chatbot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of ratings. */
@Entity
@Table(name = "rating")
class RatingEntity {

    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    int score;

    @Column(columnDefinition = "text")
    @Nullable
    String comment;

    @Column(name = "given_at")
    Instant givenAt;
}
