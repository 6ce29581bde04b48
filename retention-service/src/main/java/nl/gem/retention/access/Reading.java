package nl.gem.retention.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of the staff read something.
 *
 * @param n number within the service's own log
 * @param person the token's subject
 * @param reason in this person's own words, where one was asked for
 * @param conversations those that still exist
 */
public record Reading(
        long n,
        Instant at,
        String service,
        String person,
        String name,
        String role,
        String activity,
        @Nullable String reason,
        List<UUID> conversations) {

    public Reading {
        conversations = List.copyOf(conversations);
    }
}
