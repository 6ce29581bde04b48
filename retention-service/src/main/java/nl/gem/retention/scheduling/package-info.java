/**
 * When what runs: enforcement, partitions, topics, the ledger's head and the canary on the active replica, verification on each.
 * Checks the intervals together at start.
 */
@NullMarked
package nl.gem.retention.scheduling;

import org.jspecify.annotations.NullMarked;
