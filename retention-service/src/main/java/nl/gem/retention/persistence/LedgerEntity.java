package nl.gem.retention.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.LedgerEntry;

/** An entry's row; written once. */
@Entity(name = "Ledger")
@Table(name = "ledger")
class LedgerEntity {

    @Id
    long n;

    Instant at;

    String kind;

    String store;

    LocalDate day;

    long items;

    Instant cutoff;

    @Column(name = "previous_hash")
    String previousHash;

    String hash;

    LedgerEntity() {}

    static LedgerEntity of(LedgerEntry entry) {
        LedgerEntity entity = new LedgerEntity();
        entity.n = entry.n();
        entity.at = entry.at();
        entity.kind = entry.kind().wireName();
        entity.store = entry.store();
        entity.day = entry.day();
        entity.items = entry.items();
        entity.cutoff = entry.cutoff();
        entity.previousHash = entry.previousHash();
        entity.hash = entry.hash();
        return entity;
    }

    LedgerEntry toEntry() {
        return new LedgerEntry(n, at, Kind.of(kind), store, day, items, cutoff, previousHash, hash);
    }
}
