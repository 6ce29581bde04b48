/**
 * When what runs: enforcement, partitions, topics and the ledger's head on the active replica, verification on each.
 * Checks the intervals together at start.
 */
@NullMarked
package nl.gem.retention.scheduling;

import org.jspecify.annotations.NullMarked;
