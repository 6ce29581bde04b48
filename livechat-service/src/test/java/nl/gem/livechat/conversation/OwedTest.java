package nl.gem.livechat.conversation;

import static nl.gem.livechat.conversation.ConversationFixture.AT;
import static nl.gem.livechat.conversation.ConversationFixture.SANNE;
import static nl.gem.livechat.conversation.ConversationFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverWithdrawn;
import nl.gem.livechat.conversation.ChatbotEvent.MessagePlaced;
import org.junit.jupiter.api.Test;

class OwedTest {

    private static final UUID OFFER = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void agent_owes_a_first_word_from_the_confirmation_on() {
        assertThat(ConversationFixture.waiting().now.handover().owed()).isNull();
        assertThat(ConversationFixture.claimed().now.handover().owed()).isNull();
        assertThat(ConversationFixture.confirmed().now.handover().owed()).isEqualTo(new Owed(AT, true));
    }

    @Test
    void what_the_resident_says_meanwhile_does_not_put_the_first_word_off() {
        assertThat(ConversationFixture.confirmed()
                        .after(30)
                        .place(4)
                        .now
                        .handover()
                        .owed())
                .isEqualTo(new Owed(AT, true));
    }

    @Test
    void agent_who_has_spoken_owes_nothing_until_the_resident_speaks() {
        ConversationFixture conversation = spoken();
        assertThat(conversation.now.handover().owed()).isNull();

        conversation.after(30).place(5);

        assertThat(conversation.now.handover().owed()).isEqualTo(new Owed(AT.plusSeconds(30), false));
    }

    @Test
    void first_message_that_is_unanswered_counts_and_not_the_last() {
        ConversationFixture conversation = spoken().after(30).place(5).after(60).place(6);

        assertThat(conversation.now.handover().owed()).isEqualTo(new Owed(AT.plusSeconds(30), false));
    }

    @Test
    void message_that_comes_twice_is_owed_once() {
        ConversationFixture conversation = spoken().place(5);
        conversation.say(SANNE, UUID.randomUUID());

        assertThat(conversation.after(60).place(5).now.handover().owed()).isNull();
    }

    @Test
    void own_words_and_notices_ask_for_no_answer() {
        ConversationFixture conversation = spoken().take(new MessagePlaced(message(5, "system", null)));

        assertThat(conversation.now.handover().owed()).isNull();
    }

    @Test
    void who_has_it_no_more_owes_nothing() {
        ConversationFixture left = ConversationFixture.confirmed();
        left.become(DeskActs.leave(left.now, LeaveReason.UNANSWERED).orElseThrow());
        ConversationFixture ended = ConversationFixture.confirmed().take(new HandoverWithdrawn(2, "ended"));

        assertThat(left.now.handover().owed()).isNull();
        assertThat(left.now.whyLeft(SANNE.id())).isEqualTo(LeaveReason.UNANSWERED);
        assertThat(ended.now.handover().owed()).isNull();
    }

    /** The agent's first word is in the log, as message 4. */
    private static ConversationFixture spoken() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.say(SANNE, OFFER);
        return conversation.take(new MessagePlaced(message(4, Message.AGENT, OFFER)));
    }
}
