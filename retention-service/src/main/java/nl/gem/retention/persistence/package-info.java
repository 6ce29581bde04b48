/**
 * The ledger, the history and the canaries' days as rows in the database retention. Hides the entity and the queries.
 */
@NullMarked
package nl.gem.retention.persistence;

import org.jspecify.annotations.NullMarked;
