package nl.gem.chatbot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import nl.gem.chatbot.content.NewVersion;
import nl.gem.chatbot.content.Version;
import org.jspecify.annotations.Nullable;

/** A row for each version of the content. */
@Entity
@Table(name = "content_version")
class ContentVersionEntity {

    @Id
    Integer number;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Version.State state;

    @Column(name = "based_on")
    @Nullable
    Integer basedOn;

    @Column(columnDefinition = "text")
    String fingerprint;

    @Column(columnDefinition = "text")
    @Nullable
    String note;

    @Column(name = "made_by", columnDefinition = "text")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "published_by", columnDefinition = "text")
    @Nullable
    String publishedBy;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    /** Topics, separated by spaces. */
    @Column(columnDefinition = "text")
    String changed;

    @Column(columnDefinition = "text")
    @Nullable
    String outcome;

    static ContentVersionEntity of(int number, NewVersion version) {
        ContentVersionEntity entity = new ContentVersionEntity();
        entity.number = number;
        entity.state = version.state();
        entity.basedOn = version.basedOn();
        entity.fingerprint = version.fingerprint();
        entity.note = version.note();
        entity.madeBy = version.madeBy();
        entity.madeAt = version.madeAt();
        entity.changed = String.join(" ", version.changed());
        entity.outcome = version.outcome();
        return entity;
    }

    Version version() {
        return new Version(
                number,
                state,
                basedOn,
                fingerprint,
                note,
                madeBy,
                madeAt,
                publishedBy,
                publishedAt,
                changed.isEmpty() ? List.of() : List.of(changed.split(" ")),
                outcome);
    }
}
