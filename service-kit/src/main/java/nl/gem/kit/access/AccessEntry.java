package nl.gem.kit.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reading, as the Logboek Dataverwerkingen writes it: without anything of what was read.
 *
 * @param person the token's subject
 * @param name under which the privacy officer knows this person
 * @param role in which this person read
 * @param activity the processing activity, in Dutch
 * @param reason in this person's own words, where one is asked for
 * @param conversations what was shown; kept apart, and gone when they go
 */
public record AccessEntry(
        String person,
        String name,
        String role,
        String activity,
        @Nullable String reason,
        List<UUID> conversations) {

    public AccessEntry {
        if (Stream.of(person, name, role, activity).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("An entry says who, in which role, and for which activity.");
        }
        conversations = conversations.stream().distinct().toList();
    }
}
