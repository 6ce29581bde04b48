package nl.gem.chatbot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.gem.chatbot.content.NewRevision;
import nl.gem.chatbot.content.Revision;
import org.jspecify.annotations.Nullable;

/** A row of an article's history. */
@Entity
@Table(name = "article_revision")
class ArticleRevisionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long revision;

    @Column(columnDefinition = "text")
    String topic;

    @Column(columnDefinition = "text")
    @Nullable
    String body;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Revision.Origin origin;

    @Column(name = "made_by", columnDefinition = "text")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(columnDefinition = "text")
    @Nullable
    String note;

    static ArticleRevisionEntity of(NewRevision revision, ArticleJson json) {
        ArticleRevisionEntity entity = new ArticleRevisionEntity();
        entity.topic = revision.topic();
        entity.body = revision.article() == null ? null : json.write(revision.article());
        entity.origin = revision.origin();
        entity.madeBy = revision.madeBy();
        entity.madeAt = revision.madeAt();
        entity.note = revision.note();
        return entity;
    }

    Revision revision(ArticleJson json) {
        return new Revision(revision, topic, body == null ? null : json.read(body), origin, madeBy, madeAt, note);
    }
}
