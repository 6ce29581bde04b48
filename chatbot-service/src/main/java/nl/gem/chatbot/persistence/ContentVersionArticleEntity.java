package nl.gem.chatbot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Which revision of a topic a version has. */
@Entity
@Table(name = "content_version_article")
@IdClass(ContentVersionArticleEntity.Key.class)
class ContentVersionArticleEntity {

    record Key(Integer version, String topic) {}

    @Id
    Integer version;

    @Id
    @Column(columnDefinition = "text")
    String topic;

    Long revision;

    static ContentVersionArticleEntity of(int version, String topic, long revision) {
        ContentVersionArticleEntity entity = new ContentVersionArticleEntity();
        entity.version = version;
        entity.topic = topic;
        entity.revision = revision;
        return entity;
    }
}
