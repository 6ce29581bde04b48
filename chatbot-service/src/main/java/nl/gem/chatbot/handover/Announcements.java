package nl.gem.chatbot.handover;

import java.time.Instant;
import nl.gem.chatbot.conversation.Language;
import org.jspecify.annotations.Nullable;

/** The announcement of a handover, in words. */
public interface Announcements {

    /** Raised with every change of the text, and kept with what the resident agreed to. */
    String version();

    String available(Language language);

    /** Said before {@code available} when nobody is free at this moment. */
    String busy(Language language, @Nullable Integer waitSeconds);

    String unavailable(Language language, @Nullable Instant opensAt);

    String phone();
}
