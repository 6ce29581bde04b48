/**
 * Events that commit with the change that causes them, and the relay that publishes them in order.
 * Hides the table, the advisory lock and the batching; callers only append entries in their own transaction.
 */
@NullMarked
package nl.gem.kit.outbox;

import org.jspecify.annotations.NullMarked;
