/**
 * What every socket of ours needs and the framework leaves to us: strict order per connection, a bound on what waits,
 * and an allow-list of origins.
 */
@NullMarked
package nl.gem.kit.websocket;

import org.jspecify.annotations.NullMarked;
