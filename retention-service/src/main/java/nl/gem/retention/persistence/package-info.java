/**
 * The ledger as rows in the database retention, through Hibernate Reactive. Hides the entity and its queries.
 */
@NullMarked
package nl.gem.retention.persistence;

import org.jspecify.annotations.NullMarked;
