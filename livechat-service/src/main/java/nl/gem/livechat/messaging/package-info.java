/**
 * Kafka: the chatbot's events in, ours out through the outbox, typing signals and availability beside it. Hides wire
 * shapes, headers and topics. A wrong shape goes to the dead letters; what may not be kept is dropped.
 */
@NullMarked
package nl.gem.livechat.messaging;

import org.jspecify.annotations.NullMarked;
