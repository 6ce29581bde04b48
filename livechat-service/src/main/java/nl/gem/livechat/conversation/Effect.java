package nl.gem.livechat.conversation;

import java.util.List;

/** What is to be done in the transaction that stores the new state. */
public sealed interface Effect {

    /** @param sequence the event's number within the conversation, from 1, without gaps */
    record Send(long sequence, LiveChatEvent event) implements Effect {}

    record StoreMessages(List<Message> messages) implements Effect {
        public StoreMessages {
            messages = List.copyOf(messages);
        }
    }

    /** The replica's messages, and what agents noted with them. */
    record DeleteMessages() implements Effect {}

    /** Everything of this id, in every table; only a keyed hash of the id stays. */
    record EraseEverything() implements Effect {}
}
