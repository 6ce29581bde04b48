package nl.gem.chatbot.masking;

import java.util.Set;

/** A text without personal details, and which sorts were taken out. */
public record Masked(String text, Set<PersonalDetail> found) {

    public Masked {
        found = Set.copyOf(found);
    }

    public boolean isMasked() {
        return !found.isEmpty();
    }
}
