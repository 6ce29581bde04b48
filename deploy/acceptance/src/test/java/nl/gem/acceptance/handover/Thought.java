package nl.gem.acceptance.handover;

import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Extras;
import nl.gem.chatbot.conversation.Kind;

/**
 * What a chatbot process has in memory while the resident waits for an answer; a crash loses it.
 *
 * @param epoch the epoch in which Gem was last known to be the owner
 * @param tries how often the owner may still turn out to be another
 */
record Thought(Stage stage, UUID question, int epoch, int tries) {

    private static final int TRIES = 3;

    /** How far it is. */
    enum Stage {
        /** Question and answer are appended together. */
        MEMORY,
        /** The question is in the log; the answer, from a model, comes later. */
        LEASE,
        /** Another owner turned up: the question alone is stored for that owner. */
        PERSON
    }

    static Thought of(Stage stage, UUID question, int epoch) {
        return new Thought(stage, question, epoch, TRIES);
    }

    Thought in(Stage next, int newEpoch, int triesLeft) {
        return new Thought(next, question, newEpoch, triesLeft);
    }

    boolean isLost() {
        return stage != Stage.LEASE;
    }

    Draft asked() {
        return asked(question);
    }

    Draft answer() {
        return Draft.ofGem(Kind.ANSWER, "to " + word(question), Extras.NONE);
    }

    static Draft asked(UUID question) {
        return Draft.ofResident(question, word(question));
    }

    List<Draft> both() {
        return List.of(asked(), answer());
    }

    private static String word(UUID id) {
        return "r" + id.getLeastSignificantBits();
    }
}
