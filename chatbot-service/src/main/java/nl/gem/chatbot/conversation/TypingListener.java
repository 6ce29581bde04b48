package nl.gem.chatbot.conversation;

/** Told when an agent is typing. */
public interface TypingListener {

    void agentIsTyping(ConversationId id);
}
