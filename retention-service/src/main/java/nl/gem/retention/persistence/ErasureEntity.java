package nl.gem.retention.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import nl.gem.retention.erasure.ErasureRequest;
import nl.gem.retention.erasure.IdHash;
import org.jspecify.annotations.Nullable;

/** A request's row; written once. */
@Entity(name = "Erasure")
@Table(name = "erasure")
class ErasureEntity {

    @Id
    @Column(name = "id_hash")
    String idHash;

    @Nullable
    LocalDate day;

    @Column(name = "requested_at")
    Instant requestedAt;

    ErasureEntity() {}

    ErasureRequest toRequest() {
        return new ErasureRequest(new IdHash(idHash), day, requestedAt);
    }
}
