/**
 * Kafka: events of live chat in, typing both ways. What goes out with a change goes through the outbox.
 */
@NullMarked
package nl.gem.chatbot.messaging;

import org.jspecify.annotations.NullMarked;
