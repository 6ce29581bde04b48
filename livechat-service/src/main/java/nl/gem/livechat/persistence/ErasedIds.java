package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.gem.kit.erasure.KeyedHash;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ids that were erased, as keyed hashes: all that stays of them. */
@ApplicationScoped
class ErasedIds {

    private static final String MAY_KEEP = """
            select cast(?1 as uuid) >= gem.cutoff('conversation') and cast(?1 as uuid) < gem.horizon()
               and not exists (select from gem.erased where id_hash = ?2)""";

    private final KeyedHash hash;

    ErasedIds(@ConfigProperty(name = "gem.erasure-key") String base64Key) {
        this.hash = new KeyedHash(base64Key);
    }

    /** Whether an id that is not stored may be: it was not erased, is not expired, and does not come from the future. */
    Uni<Boolean> mayKeep(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MAY_KEEP, Boolean.class)
                        .setParameter(1, id)
                        .setParameter(2, hash.of(id))
                        .getSingleResult());
    }

    Uni<Void> add(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into gem.erased (id_hash, day) values (?1, gem.day_of(?2)) on conflict do nothing")
                        .setParameter(1, hash.of(id))
                        .setParameter(2, id)
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
