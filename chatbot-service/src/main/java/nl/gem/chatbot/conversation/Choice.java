package nl.gem.chatbot.conversation;

/** One of the topics that Gem asks the resident to choose from. */
public record Choice(String topic, String title) {}
