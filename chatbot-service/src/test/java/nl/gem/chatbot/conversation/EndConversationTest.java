package nl.gem.chatbot.conversation;

import static nl.gem.chatbot.conversation.ConversationFixture.ID;
import static nl.gem.chatbot.conversation.ConversationFixture.NOW;
import static nl.gem.chatbot.conversation.ConversationFixture.closed;
import static nl.gem.chatbot.conversation.ConversationFixture.inQueue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.handover.EndReason;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.handover.HandoverRules;
import nl.gem.chatbot.handover.NoticesInWords;
import nl.gem.chatbot.handover.Step;
import org.junit.jupiter.api.Test;

class EndConversationTest {

    private final ConversationsInMemory conversations = new ConversationsInMemory(inQueue(), NOW);
    private final EndConversation end = new EndConversation(
            conversations, new HandoverRules(NoticesInWords.INSTANCE), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void the_resident_ends_it_and_live_chat_is_told() {
        end.end(ID, UUID.randomUUID()).await().indefinitely();

        assertThat(conversations.current().owner()).isEqualTo(Owner.CLOSED);
        assertThat(conversations.events).containsExactly(new HandoverEvent.Withdrawn(2, EndReason.ENDED));
        assertThat(conversations.log).extracting(Message::text).containsExactly("ENDED nl null", "RATE nl null");
    }

    @Test
    void it_expires_with_a_word_of_why() {
        end.expire(ID).await().indefinitely();

        assertThat(conversations.events).containsExactly(new HandoverEvent.Withdrawn(2, EndReason.EXPIRED));
        assertThat(conversations.log).extracting(Message::text).containsExactly("EXPIRED nl null");
    }

    @Test
    void what_is_closed_stays_as_it_is() {
        conversations.become(closed());

        assertThat(end.expire(ID).await().indefinitely()).isEqualTo(new Changed.Done(Step.unchanged(closed())));
        assertThat(conversations.log).isEmpty();
    }

    @Test
    void objecting_to_training_can_be_taken_back_and_changes_nothing_else() {
        ObjectToTraining object = new ObjectToTraining(conversations);

        object.allow(ID, false).await().indefinitely();
        assertThat(conversations.current()).isEqualTo(inQueue().withTraining(false));
        object.allow(ID, true).await().indefinitely();
        assertThat(conversations.current()).isEqualTo(inQueue());
    }
}
