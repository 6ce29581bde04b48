package nl.gem.chatbot.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the resident is told before anything moves: who can read along, and whether anybody is there. */
public record HandoverNotice(
        String text, boolean available, @Nullable Instant opensAt, String phone) {}
