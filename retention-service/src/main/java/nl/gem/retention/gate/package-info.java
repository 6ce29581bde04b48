/**
 * Keeps the databases' restore gates: counts in each, shuts the one that came back from the past, and opens it when what
 * had expired or was erased is gone again. Hides how a restore is told from a fail-over, which shuts nothing.
 */
@NullMarked
package nl.gem.retention.gate;

import org.jspecify.annotations.NullMarked;
