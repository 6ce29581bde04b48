/**
 * The topics through the broker's admin interface. Hides the client, its futures and its threads.
 */
@NullMarked
package nl.gem.retention.kafka;

import org.jspecify.annotations.NullMarked;
