package nl.gem.retention.erasure;

import java.time.LocalDate;
import nl.gem.retention.inventory.StoreName;

/** So many rows of erased conversations in one day of one store. */
public record Rows(StoreName store, LocalDate day, long items) {}
