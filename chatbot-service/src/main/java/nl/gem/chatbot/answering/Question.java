package nl.gem.chatbot.answering;

import nl.gem.chatbot.conversation.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a resident asks.
 *
 * @param text with personal details taken out
 * @param language the one that the resident chose on the site
 * @param previousTopic topic of the last answer in this conversation, if there was one
 */
public record Question(
        String text, Language language, @Nullable String previousTopic) {}
