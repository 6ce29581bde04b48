package nl.gem.livechat.conversation;

/** What becomes of something that an agent says. */
public sealed interface SayOutcome {

    /** It is on its way to the chatbot, which answers later. */
    record Offered(Step step) implements SayOutcome {}

    /** The agent repeated itself; nothing new is sent. */
    record Repeated(Offer offer) implements SayOutcome {}

    /** The conversation is not this agent's, or not yet. */
    record NotYours() implements SayOutcome {}
}
