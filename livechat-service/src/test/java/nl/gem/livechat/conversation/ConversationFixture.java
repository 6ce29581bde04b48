package nl.gem.livechat.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverConfirmed;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverRequested;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverWithdrawn;
import nl.gem.livechat.conversation.ChatbotEvent.MessagePlaced;
import nl.gem.livechat.conversation.Message.Extras;
import org.jspecify.annotations.Nullable;

/** A conversation that things happen to: numbers the chatbot's events and keeps what was sent and stored. */
final class ConversationFixture {

    static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
    static final String TEAM = "kcc";
    static final Agent SANNE = new Agent("id-sanne", "Sanne");
    static final Agent BRAM = new Agent("id-bram", "Bram");

    LiveConversation now =
            LiveConversation.unknown(new ConversationId(UUID.fromString("0197297a-0000-7000-8000-000000000001")));
    final List<LiveChatEvent> sent = new ArrayList<>();
    final List<Integer> stored = new ArrayList<>();
    Instant at = AT;
    private long number;

    static ConversationFixture waiting() {
        return new ConversationFixture().take(requested(2, 3, 3));
    }

    static ConversationFixture claimed() {
        ConversationFixture conversation = waiting();
        conversation.claim(SANNE);
        return conversation;
    }

    static ConversationFixture confirmed() {
        return claimed().take(new HandoverConfirmed(2, 1));
    }

    static ConversationFixture withdrawn() {
        return waiting().take(new HandoverWithdrawn(2, "cancelled"));
    }

    static HandoverRequested requested(long epoch, int afterSeq, int shared) {
        List<Message> history = IntStream.rangeClosed(afterSeq - shared + 1, afterSeq)
                .mapToObj(seq -> message(seq, "resident", null))
                .toList();
        return new HandoverRequested(
                epoch, afterSeq, new Request(AT, "nl", shared > 0, "asked", "paspoort", "1"), history);
    }

    static Message message(int seq, String author, @Nullable UUID clientId) {
        return new Message(seq, author, "text", null, "woord", AT, clientId, Extras.NONE);
    }

    ConversationFixture take(ChatbotEvent event) {
        return take(number + 1, event);
    }

    ConversationFixture take(long sequence, ChatbotEvent event) {
        number = Math.max(number, sequence);
        return become(Replication.take(now, sequence, event, at));
    }

    /** Time passes. */
    ConversationFixture after(int seconds) {
        at = at.plusSeconds(seconds);
        return this;
    }

    ConversationFixture place(int seq) {
        return take(new MessagePlaced(message(seq, "resident", null)));
    }

    ConversationFixture deadLetter() {
        number++;
        return become(Replication.repair(now, number));
    }

    ClaimOutcome claim(Agent agent) {
        ClaimOutcome outcome = DeskActs.claim(now, agent, TEAM, AT);
        if (outcome instanceof ClaimOutcome.Won won) {
            become(won.step());
        }
        return outcome;
    }

    SayOutcome say(Agent agent, UUID clientId) {
        SayOutcome outcome = DeskActs.offer(now, agent.id(), clientId, "woord");
        if (outcome instanceof SayOutcome.Offered offered) {
            become(offered.step());
        }
        return outcome;
    }

    ConversationFixture become(Step step) {
        now = step.next();
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Send send -> sent.add(send.event());
                case Effect.StoreMessages store -> store.messages().forEach(message -> stored.add(message.seq()));
                case Effect.DeleteMessages deleted -> stored.clear();
                case Effect.EraseEverything erased -> stored.clear();
            }
        }
        return this;
    }

    ConversationFixture forgetSent() {
        sent.clear();
        return this;
    }
}
