/**
 * The connection to the broker for clients that are no channel, so that encryption and credentials are set in one place.
 */
@NullMarked
package nl.gem.kit.broker;

import org.jspecify.annotations.NullMarked;
