package nl.gem.chatbot.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.answering.ReplyReports;

/** Counts replies by what they were, from the start: a kind that never came is a zero, not a gap. */
@Startup
@ApplicationScoped
class ReplyMetrics implements ReplyReports {

    private static final String NAME = "gem_replies";
    private static final List<String> KINDS =
            List.of("answer", "clarification", "unknown", "smalltalk", "handover-wish", "masked");

    private final MeterRegistry registry;

    ReplyMetrics(MeterRegistry registry) {
        this.registry = registry;
        KINDS.forEach(kind -> registry.counter(NAME, "kind", kind));
    }

    @Override
    public void replied(Reply reply) {
        registry.counter(NAME, "kind", kind(reply)).increment();
    }

    private static String kind(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> "answer";
            case Reply.Clarification clarification -> "clarification";
            case Reply.Unknown unknown -> "unknown";
            case Reply.SmallTalk talk -> "smalltalk";
            case Reply.HandoverWish wish -> "handover-wish";
            case Reply.Masked masked -> "masked";
        };
    }
}
