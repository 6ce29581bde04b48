package nl.gem.chatbot.handover;

import nl.gem.chatbot.conversation.Language;
import org.jspecify.annotations.Nullable;

/** What the system tells the resident at each turn of a handover, in the conversation's language. */
public interface Notices {

    /** @param agentName filled in where the notice names an agent */
    String text(Notice notice, Language language, @Nullable String agentName);
}
