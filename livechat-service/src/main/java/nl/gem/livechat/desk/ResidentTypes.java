package nl.gem.livechat.desk;

import nl.gem.livechat.conversation.ConversationId;

/** Fired when a resident is typing. */
public record ResidentTypes(ConversationId id) {}
