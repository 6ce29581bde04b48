package nl.gem.chatbot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A set of article files that was taken in. */
@Entity
@Table(name = "shipped_content")
class ShippedContentEntity {

    @Id
    @Column(columnDefinition = "text")
    String fingerprint;

    @Column(name = "taken_in_at")
    Instant takenInAt;

    static ShippedContentEntity of(String fingerprint, Instant takenInAt) {
        ShippedContentEntity entity = new ShippedContentEntity();
        entity.fingerprint = fingerprint;
        entity.takenInAt = takenInAt;
        return entity;
    }
}
