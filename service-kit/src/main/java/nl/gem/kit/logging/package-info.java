/**
 * Keeps what residents and agents wrote out of the log, also when a library puts it into an exception message.
 */
@NullMarked
package nl.gem.kit.logging;

import org.jspecify.annotations.NullMarked;
