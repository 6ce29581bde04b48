package nl.gem.chatbot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The revision of a topic that trainers are working on. */
@Entity
@Table(name = "article_draft")
class ArticleDraftEntity {

    @Id
    @Column(columnDefinition = "text")
    String topic;

    Long revision;

    static ArticleDraftEntity of(String topic, long revision) {
        ArticleDraftEntity entity = new ArticleDraftEntity();
        entity.topic = topic;
        entity.revision = revision;
        return entity;
    }
}
