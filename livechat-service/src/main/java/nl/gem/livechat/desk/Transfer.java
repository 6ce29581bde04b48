package nl.gem.livechat.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent's wish to give a conversation away.
 *
 * @param clientId the agent's own name for it: saying it again is the same wish
 * @param note for the colleague, not for the resident
 */
public record Transfer(
        UUID clientId, Target target, @Nullable String note) {

    /** To whom. */
    public sealed interface Target {}

    public record ToAgent(String id) implements Target {}

    public record ToTeam(String id) implements Target {}

    /** What becomes of it. */
    public enum Outcome {
        DONE,
        NOT_YOURS,
        /** There is no such colleague or team. */
        NOBODY
    }
}
