package nl.gem.chatbot.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an answer helped. */
public record Feedback(int seq, boolean helpful, @Nullable String comment, Instant givenAt) {}
