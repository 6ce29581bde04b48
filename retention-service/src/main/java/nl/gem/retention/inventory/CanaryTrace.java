package nl.gem.retention.inventory;

import java.time.LocalDate;

/** That a store holds the canary of a day. */
public record CanaryTrace(StoreName store, LocalDate day) {}
