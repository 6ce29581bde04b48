package nl.gem.retention.ledger;

import java.time.LocalDate;

/**
 * A deletion that was begun and of which the end is not written down.
 *
 * @param items as the intent says
 * @param failed whether a failure has been written down since
 */
public record OpenIntent(String store, LocalDate day, long items, boolean failed) {}
