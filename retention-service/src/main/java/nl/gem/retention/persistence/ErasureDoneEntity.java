package nl.gem.retention.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a request is done in one database, and since when its bytes are gone too. */
@Entity(name = "ErasureDone")
@Table(name = "erasure_done")
@IdClass(ErasureDoneEntity.Key.class)
class ErasureDoneEntity {

    record Key(String idHash, String place) {}

    @Id
    @Column(name = "id_hash")
    String idHash;

    @Id
    String place;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "rewritten_at")
    @Nullable
    Instant rewrittenAt;

    ErasureDoneEntity() {}
}
