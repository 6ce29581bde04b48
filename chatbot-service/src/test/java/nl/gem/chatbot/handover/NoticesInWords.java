package nl.gem.chatbot.handover;

import java.util.Locale;
import nl.gem.chatbot.conversation.Language;

/** Says which notice it is, in which language and of whom. */
public enum NoticesInWords implements Notices {
    INSTANCE;

    @Override
    public String text(Notice notice, Language language, String agentName) {
        return notice + " " + language.name().toLowerCase(Locale.ROOT) + " " + agentName;
    }
}
