package nl.gem.chatbot.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody has to read a conversation, in 10 to 500 characters. It outlives the conversation in the access log. */
public record Reason(String text) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    public Reason {
        if (!fits(text)) {
            throw new IllegalArgumentException("a reason has 10 to 500 characters");
        }
    }

    /** Empty when it does not say enough, or too much. */
    public static Optional<Reason> of(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        return fits(text) ? Optional.of(new Reason(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= SHORTEST && length <= LONGEST && text.codePoints().noneMatch(Character::isISOControl);
    }
}
