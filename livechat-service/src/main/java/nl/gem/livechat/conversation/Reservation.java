package nl.gem.livechat.conversation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom a conversation waits.
 *
 * @param team id of the team whose queue it is in
 * @param agent id of the only agent who may take it before {@code until}; null: anybody of the team
 */
public record Reservation(
        String team, @Nullable String agent, @Nullable Instant until) {

    public Reservation {
        if ((agent == null) != (until == null)) {
            throw new IllegalArgumentException("A conversation is kept for an agent until a moment, or for none.");
        }
    }

    public static Reservation ofTeam(String team) {
        return new Reservation(team, null, null);
    }

    /** The agent for whom it is kept at that moment; afterwards it is anybody's of the team. */
    public Optional<String> keptFor(Instant now) {
        return until != null && now.isBefore(until) ? Optional.ofNullable(agent) : Optional.empty();
    }
}
