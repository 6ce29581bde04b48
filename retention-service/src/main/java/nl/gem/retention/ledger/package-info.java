/**
 * The proof: a chain of entries that is only ever added to. Hides the canonical form and the hashing; knows dates and
 * counts, no ids and no content.
 */
@NullMarked
package nl.gem.retention.ledger;

import org.jspecify.annotations.NullMarked;
