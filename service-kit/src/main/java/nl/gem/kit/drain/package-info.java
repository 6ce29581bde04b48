/**
 * How a service leaves: not ready, its clients moved to other replicas a few at a time, and only then gone. Knows sockets
 * only as something that can be told to move; hides when each is told.
 */
@NullMarked
package nl.gem.kit.drain;

import org.jspecify.annotations.NullMarked;
