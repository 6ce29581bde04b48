/**
 * Taking CloudEvents from Kafka: reading the envelope, retrying what is transient, dead-lettering what is not.
 * Hides offsets, headers and back-off; a handler sees one event at a time, in order per conversation.
 */
@NullMarked
package nl.gem.kit.inbox;

import org.jspecify.annotations.NullMarked;
