package nl.gem.chatbot.conversation;

/** A page to read on. */
public record Link(String title, String url) {}
