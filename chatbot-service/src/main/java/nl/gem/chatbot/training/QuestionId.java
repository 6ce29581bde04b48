package nl.gem.chatbot.training;

import nl.gem.chatbot.conversation.ConversationId;

/** A question in a conversation. */
public record QuestionId(ConversationId conversation, int seq) {}
