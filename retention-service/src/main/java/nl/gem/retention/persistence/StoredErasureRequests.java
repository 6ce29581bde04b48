package nl.gem.retention.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gem.retention.erasure.ErasureRequest;
import nl.gem.retention.erasure.ErasureRequests;
import nl.gem.retention.erasure.IdHash;

/** The requests as rows. Many are written in one statement, as JSON. */
@ApplicationScoped
class StoredErasureRequests implements ErasureRequests {

    private static final String ADD = """
            insert into gem.erasure (id_hash, day, requested_at)
            select r.id_hash, r.day, r.requested_at
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                as r (id_hash varchar, day date, requested_at timestamptz)
            on conflict do nothing""";
    private static final String OPEN = """
            from Erasure e
            where not exists (select 1 from ErasureDone d where d.idHash = e.idHash and d.place = ?1)
            order by e.requestedAt""";
    private static final String WITH_BYTES = """
            select e from Erasure e join ErasureDone d on d.idHash = e.idHash
            where d.place = ?1 and d.rewrittenAt is null and e.day is not null
            order by e.day""";
    private static final String DONE = """
            insert into gem.erasure_done (id_hash, place, done_at)
            select h, ?2, ?3 from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as h
            on conflict (id_hash, place) do update set done_at = excluded.done_at, rewritten_at = null""";
    private static final String REWRITTEN = """
            update gem.erasure_done set rewritten_at = ?3
            where place = ?2 and id_hash in (select h from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as h)""";
    private static final String FORGET =
            "delete from gem.erasure where coalesce(day, cast(requested_at at time zone 'UTC' as date)) < ?1";

    @Override
    @WithTransaction
    public Uni<Void> add(List<ErasureRequest> requests) {
        return requests.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(ADD)
                                .setParameter(1, json(requests))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    @Override
    @WithSession
    public Uni<List<ErasureRequest>> all() {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from Erasure order by requestedAt", ErasureEntity.class)
                        .getResultList())
                .map(StoredErasureRequests::requests);
    }

    @Override
    @WithSession
    public Uni<List<ErasureRequest>> openIn(String database) {
        return in(database, OPEN);
    }

    @Override
    @WithSession
    public Uni<List<ErasureRequest>> withBytesIn(String database) {
        return in(database, WITH_BYTES);
    }

    @Override
    @WithTransaction
    public Uni<Void> done(String database, List<IdHash> hashes, Instant at) {
        return mark(DONE, database, hashes, at);
    }

    @Override
    @WithTransaction
    public Uni<Void> rewritten(String database, List<IdHash> hashes, Instant at) {
        return mark(REWRITTEN, database, hashes, at);
    }

    @Override
    @WithTransaction
    public Uni<Integer> forgetBefore(LocalDate day) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(FORGET).setParameter(1, day).executeUpdate());
    }

    private static Uni<List<ErasureRequest>> in(String database, String query) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(query, ErasureEntity.class)
                        .setParameter(1, database)
                        .getResultList())
                .map(StoredErasureRequests::requests);
    }

    private static Uni<Void> mark(String statement, String database, List<IdHash> hashes, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement)
                        .setParameter(
                                1,
                                new JsonArray(hashes.stream().map(IdHash::hex).toList()).encode())
                        .setParameter(2, database)
                        .setParameter(3, at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static List<ErasureRequest> requests(List<ErasureEntity> rows) {
        return rows.stream().map(ErasureEntity::toRequest).toList();
    }

    private static String json(List<ErasureRequest> requests) {
        JsonArray array = new JsonArray();
        requests.forEach(request -> array.add(new JsonObject()
                .put("id_hash", request.hash().hex())
                .put("day", request.day() == null ? null : request.day().toString())
                .put("requested_at", request.requestedAt().toString())));
        return array.encode();
    }
}
