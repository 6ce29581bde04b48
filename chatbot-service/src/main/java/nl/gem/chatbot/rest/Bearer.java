package nl.gem.chatbot.rest;

import java.util.Optional;
import nl.gem.chatbot.conversation.Token;
import org.jspecify.annotations.Nullable;

/** The resident's token in the header {@code Authorization: Bearer} (RFC 6750). */
final class Bearer {

    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 200;

    private Bearer() {}

    static Optional<Token> token(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > LONGEST
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(new Token(authorization.substring(SCHEME.length()).strip()));
    }
}
