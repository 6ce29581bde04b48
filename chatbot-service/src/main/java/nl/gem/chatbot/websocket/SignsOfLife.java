package nl.gem.chatbot.websocket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When one connection was last heard of; a phone that lost its network keeps a connection that looks open. */
final class SignsOfLife {

    /** A ping goes out every thirty seconds, and its answer comes back. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private volatile Instant heardAt;
    private volatile Instant notedAt = Instant.EPOCH;

    SignsOfLife(Clock clock) {
        this.clock = clock;
        this.heardAt = clock.instant();
    }

    void heard() {
        heardAt = clock.instant();
    }

    boolean isAlive() {
        return clock.instant().isBefore(heardAt.plus(SILENCE));
    }

    /** Whether to note now that the resident did something: at most every ten seconds. */
    boolean shouldNote() {
        Instant now = clock.instant();
        boolean due = !now.isBefore(notedAt.plus(PAUSE));
        if (due) {
            notedAt = now;
        }
        return due;
    }
}
