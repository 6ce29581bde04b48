package nl.gem.retention.ledger;

import java.time.Instant;

/** When the ledger last said that a day of a store is gone. */
public record LastDeletion(String store, Instant at) {}
