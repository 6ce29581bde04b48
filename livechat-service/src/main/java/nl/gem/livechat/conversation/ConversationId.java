package nl.gem.livechat.conversation;

import java.util.UUID;

/** The chatbot's id of a conversation: a UUIDv7, so it carries the moment from which the conversation is kept. */
public record ConversationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
