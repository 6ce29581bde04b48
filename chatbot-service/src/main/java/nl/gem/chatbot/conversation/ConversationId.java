package nl.gem.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

/** A UUIDv7 made by the database: it carries the conversation's birth time and so its deadline. Not a secret. */
public record ConversationId(UUID value) {

    /** When the conversation began, in milliseconds (RFC 9562, 5.7). */
    public Instant bornAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
