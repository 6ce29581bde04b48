package nl.gem.livechat.conversation;

/** What becomes of an agent's wish to take a conversation. */
public sealed interface ClaimOutcome {

    /** This agent has it, subject to the chatbot's confirmation. */
    record Won(Step step) implements ClaimOutcome {}

    /** This agent had it already. */
    record AlreadyYours(LiveConversation conversation) implements ClaimOutcome {}

    /** @param by chat name of the colleague who was first */
    record Taken(String by) implements ClaimOutcome {}

    /** It waits for another agent or another team. */
    record NotYours() implements ClaimOutcome {}

    /** This agent has as many conversations as one can have. */
    record Full() implements ClaimOutcome {}

    /** It does not wait any more. */
    record NotWaiting(String reason) implements ClaimOutcome {}

    record Erased() implements ClaimOutcome {}
}
