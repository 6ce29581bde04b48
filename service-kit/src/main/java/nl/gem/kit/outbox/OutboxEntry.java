package nl.gem.kit.outbox;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * One event that is to be published.
 *
 * @param conversationId what it is about: key and CloudEvents subject
 * @param topic the Kafka topic
 * @param type CloudEvents type
 * @param sequence its number within the conversation, from 1, without gaps; 0 for an event that stands outside the count
 * @param data the JSON payload
 */
public record OutboxEntry(UUID conversationId, String topic, String type, long sequence, JsonObject data) {}
