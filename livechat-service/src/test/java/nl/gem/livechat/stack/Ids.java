package nl.gem.livechat.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Conversation ids as the chatbot's database makes them: UUIDv7. */
public final class Ids {

    private Ids() {}

    public static UUID now() {
        return at(Instant.now());
    }

    /** One that was born so long ago. */
    public static UUID old(Duration age) {
        return at(Instant.now().minus(age));
    }

    public static UUID at(Instant birth) {
        UUID random = UUID.randomUUID();
        long high = birth.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
        return new UUID(high, random.getLeastSignificantBits());
    }
}
