package nl.gem.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;
import nl.gem.chatbot.handover.Handover;

/** Conversations and messages for tests, all begun at the same moment. */
public final class ConversationFixture {

    public static final Instant BORN = Instant.parse("2026-06-01T09:58:00Z");
    public static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    public static final ConversationId ID = idBornAt(BORN);

    private ConversationFixture() {}

    public static ConversationId idBornAt(Instant born) {
        return new ConversationId(new UUID(born.toEpochMilli() << 16 | 0x7abc, 0x8123_4567_89ab_cdefL));
    }

    /** With Gem, after a question and its answer. */
    public static Conversation withGem() {
        return Conversation.started(ID, Language.NL).withLog(2, 40);
    }

    /** In the queue with epoch 2; the log stands at 3, one event has gone to live chat. */
    public static Conversation inQueue() {
        return withGem()
                .withLog(3, 60)
                .withOwner(Owner.QUEUE)
                .withHandover(new Handover(2, 3, true, "v1", "paspoort-kosten", NOW))
                .withEvents(1, 0);
    }

    /** With agent Sanne under assignment 1, epoch 3; the log stands at 4. */
    public static Conversation withAgent() {
        return inQueue()
                .withOwner(Owner.AGENT)
                .withAssignment(1, "Sanne")
                .withLog(4, 80)
                .withEvents(3, 1);
    }

    public static Conversation closed() {
        return withGem().withOwner(Owner.CLOSED);
    }

    public static Message resident(int seq, UUID clientId, String text) {
        return Message.of(Draft.ofResident(clientId, text), seq, seq, NOW);
    }

    public static Message agent(int seq, UUID clientId, String text) {
        return Message.of(Draft.ofAgent(clientId, "Sanne", text), seq, seq, NOW);
    }
}
