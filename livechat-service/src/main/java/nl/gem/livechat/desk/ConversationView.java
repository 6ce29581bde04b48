package nl.gem.livechat.desk;

import java.util.List;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Message;

/** A conversation as one agent may see it: without content unless it is confirmed to be this agent's. */
public record ConversationView(LiveConversation conversation, List<Message> messages, List<Note> notes) {

    public ConversationView {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
    }
}
