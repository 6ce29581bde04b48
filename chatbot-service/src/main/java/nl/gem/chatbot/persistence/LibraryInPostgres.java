package nl.gem.chatbot.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gem.chatbot.content.Library;
import nl.gem.chatbot.content.NewRevision;
import nl.gem.chatbot.content.NewVersion;
import nl.gem.chatbot.content.Revision;
import nl.gem.chatbot.content.Version;
import org.hibernate.reactive.mutiny.Mutiny;

/** Articles, versions and drafts; runs in the caller's session or transaction. */
@ApplicationScoped
class LibraryInPostgres implements Library {

    /** An arbitrary number that names this lock among the advisory locks of the database. */
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(7300190001)) locked";

    private static final String OF_VERSION = """
            select r from ArticleRevisionEntity r, ContentVersionArticleEntity a
            where a.version = ?1 and r.revision = a.revision""";
    private static final String SHIPPED = """
            select r from ArticleRevisionEntity r where r.revision in (
                select max(s.revision) from ArticleRevisionEntity s where s.origin = SHIPPED group by s.topic)""";
    private static final String DRAFTS = """
            select r from ArticleRevisionEntity r, ArticleDraftEntity d where r.revision = d.revision""";

    private final ArticleJson json;

    LibraryInPostgres(ArticleJson json) {
        this.json = json;
    }

    @Override
    public Uni<Void> lock() {
        return session(session -> session.createNativeQuery(LOCK, Integer.class).getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Integer>> liveNumber() {
        return session(session -> session.createQuery(
                                "select v.number from ContentVersionEntity v where v.state = LIVE", Integer.class)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Optional<Version>> version(int number) {
        return session(session -> session.find(ContentVersionEntity.class, number))
                .map(found -> Optional.ofNullable(found).map(ContentVersionEntity::version));
    }

    @Override
    public Uni<Optional<Version>> version(Version.State state) {
        return session(session -> session.createQuery(
                                "from ContentVersionEntity v where v.state = ?1 order by v.number desc",
                                ContentVersionEntity.class)
                        .setParameter(1, state)
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(ContentVersionEntity::version));
    }

    @Override
    public Uni<List<Version>> versions(int most) {
        return session(session -> session.createQuery(
                                "from ContentVersionEntity v order by v.number desc", ContentVersionEntity.class)
                        .setMaxResults(most)
                        .getResultList())
                .map(found -> found.stream().map(ContentVersionEntity::version).toList());
    }

    @Override
    public Uni<Map<String, Revision>> articles(int version) {
        return session(session -> session.createQuery(OF_VERSION, ArticleRevisionEntity.class)
                        .setParameter(1, version)
                        .getResultList())
                .map(this::byTopic);
    }

    @Override
    public Uni<Map<String, Long>> add(List<NewRevision> revisions) {
        List<ArticleRevisionEntity> entities = revisions.stream()
                .map(revision -> ArticleRevisionEntity.of(revision, json))
                .toList();
        return session(session -> session.persistAll(entities.toArray()).chain(session::flush))
                .map(done -> entities.stream().collect(Collectors.toMap(entity -> entity.topic, e -> e.revision)));
    }

    @Override
    public Uni<Map<String, Revision>> shipped() {
        return session(session -> session.createQuery(SHIPPED, ArticleRevisionEntity.class)
                        .getResultList())
                .map(this::byTopic);
    }

    @Override
    public Uni<List<Revision>> history(String topic) {
        return session(session -> session.createQuery(
                                "from ArticleRevisionEntity r where r.topic = ?1 order by r.revision desc",
                                ArticleRevisionEntity.class)
                        .setParameter(1, topic)
                        .getResultList())
                .map(found ->
                        found.stream().map(entity -> entity.revision(json)).toList());
    }

    @Override
    public Uni<Integer> add(NewVersion version) {
        return session(session -> session.createQuery(
                        "select coalesce(max(v.number), 0) from ContentVersionEntity v", Integer.class)
                .getSingleResult()
                .map(last -> last + 1)
                .call(number -> session.persist(ContentVersionEntity.of(number, version)))
                .call(session::flush)
                .call(number -> session.persistAll(version.revisions().entrySet().stream()
                        .map(entry -> ContentVersionArticleEntity.of(number, entry.getKey(), entry.getValue()))
                        .toArray()))
                .call(session::flush));
    }

    @Override
    public Uni<Void> makeLive(int number, String publishedBy, Instant publishedAt) {
        return update("update ContentVersionEntity v set v.state = PAST where v.state = LIVE")
                .chain(() -> session(session -> session.createMutationQuery(
                                "update ContentVersionEntity v set v.state = LIVE, v.publishedBy = ?2, v.publishedAt = ?3 "
                                        + "where v.number = ?1")
                        .setParameter(1, number)
                        .setParameter(2, publishedBy)
                        .setParameter(3, publishedAt)
                        .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> withdraw(int number) {
        return session(session -> session.createMutationQuery(
                                "update ContentVersionEntity v set v.state = WITHDRAWN where v.number = ?1")
                        .setParameter(1, number)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<String, Revision>> drafts() {
        return session(session ->
                        session.createQuery(DRAFTS, ArticleRevisionEntity.class).getResultList())
                .map(this::byTopic);
    }

    @Override
    public Uni<Void> setDraft(String topic, long revision) {
        return session(session -> session.merge(ArticleDraftEntity.of(topic, revision)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> removeDraft(String topic) {
        return session(session -> session.createMutationQuery("delete from ArticleDraftEntity d where d.topic = ?1")
                        .setParameter(1, topic)
                        .executeUpdate())
                .map(removed -> removed > 0);
    }

    @Override
    public Uni<Void> removeDrafts() {
        return update("delete from ArticleDraftEntity d");
    }

    @Override
    public Uni<Boolean> hasTakenIn(String fingerprint) {
        return session(session -> session.find(ShippedContentEntity.class, fingerprint))
                .map(found -> found != null);
    }

    @Override
    public Uni<Void> tookIn(String fingerprint, Instant now) {
        return session(session -> session.persist(ShippedContentEntity.of(fingerprint, now)));
    }

    private Map<String, Revision> byTopic(List<ArticleRevisionEntity> entities) {
        return entities.stream()
                .map(entity -> entity.revision(json))
                .collect(Collectors.toMap(Revision::topic, Function.identity()));
    }

    private static Uni<Void> update(String statement) {
        return session(session -> session.createMutationQuery(statement).executeUpdate())
                .replaceWithVoid();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().flatMap(work::apply);
    }
}
