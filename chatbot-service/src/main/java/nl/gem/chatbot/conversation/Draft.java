package nl.gem.chatbot.conversation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message before the log has given it a number.
 *
 * @param name the agent's chat name
 * @param clientId the sender's own id, by which a repetition is known
 * @param isReply whether it answers the first message of the same append
 */
public record Draft(
        Author author,
        Kind kind,
        @Nullable String name,
        String text,
        @Nullable UUID clientId,
        boolean isReply,
        Extras extras) {

    public static Draft ofResident(UUID clientId, String text) {
        return new Draft(Author.RESIDENT, Kind.TEXT, null, text, clientId, false, Extras.NONE);
    }

    public static Draft ofAgent(UUID clientId, @Nullable String name, String text) {
        return new Draft(Author.AGENT, Kind.TEXT, name, text, clientId, false, Extras.NONE);
    }

    public static Draft ofGem(Kind kind, String text, Extras extras) {
        return new Draft(Author.GEM, kind, null, text, null, true, extras);
    }

    public static Draft notice(String text) {
        return new Draft(Author.SYSTEM, Kind.NOTICE, null, text, null, false, Extras.NONE);
    }

    /** Its share of the conversation's limit, in bytes of UTF-8. */
    public int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
