package nl.gem.chatbot.conversation;

/** Whether the resident was asked to rate the conversation: once, however often it goes to a person and back. */
public enum RatingRequest {
    NONE,
    ASKED,
    GIVEN
}
