package nl.gem.livechat.conversation;

import java.util.List;
import java.util.stream.Stream;

/** What an event or an act leads to: a new state, and what is to be done in the same transaction, in this order. */
public record Step(LiveConversation next, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }

    static Step to(LiveConversation next, Effect... effects) {
        return new Step(next, List.of(effects));
    }

    /** Sends one more event under the next number. */
    Step sending(LiveChatEvent event) {
        LiveConversation numbered = next.with(next.counters().sent());
        return new Step(
                numbered,
                Stream.concat(
                                effects.stream(),
                                Stream.of(new Effect.Send(numbered.counters().out(), event)))
                        .toList());
    }

    Step sendingAll(Stream<? extends LiveChatEvent> events) {
        return events.reduce(this, Step::sending, (left, right) -> right);
    }
}
