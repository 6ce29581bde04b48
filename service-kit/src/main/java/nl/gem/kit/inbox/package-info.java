/**
 * Taking CloudEvents from Kafka: reading the envelope, retrying what is transient, dead-lettering what is not.
 * Hides offsets, headers and back-off; a handler sees the events of a conversation one at a time and in order, those of others meanwhile.
 */
@NullMarked
package nl.gem.kit.inbox;

import org.jspecify.annotations.NullMarked;
