/**
 * {@code ./gem bench}: how fast Gem is beside the least that such a service must do.
 *
 * <p>Starts the stack and the floor (module {@code bench-floor}), measures both in turn on the same servers, and prints one
 * JSON line per figure. It knows Gem only from outside, by its sockets.
 */
@NullMarked
package nl.gem.bench;

import org.jspecify.annotations.NullMarked;
