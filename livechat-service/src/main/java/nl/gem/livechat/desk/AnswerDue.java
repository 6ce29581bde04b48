package nl.gem.livechat.desk;

import java.time.Instant;
import java.util.Optional;
import nl.gem.livechat.conversation.Handover;
import nl.gem.livechat.conversation.Owed;
import nl.gem.livechat.plan.Patience;

/** Until when an agent must have said something before the conversation waits for another. */
public final class AnswerDue {

    private AnswerDue() {}

    /** Empty when nothing is owed. */
    public static Optional<Instant> of(Handover handover, Patience patience) {
        return Optional.ofNullable(handover.owed()).map(owed -> at(owed, patience));
    }

    private static Instant at(Owed owed, Patience patience) {
        return owed.since().plus(owed.first() ? patience.firstAnswer() : patience.answer());
    }
}
