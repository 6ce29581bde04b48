package nl.gem.chatbot.conversation;

import static nl.gem.chatbot.conversation.ConversationFixture.ID;
import static nl.gem.chatbot.conversation.ConversationFixture.NOW;
import static nl.gem.chatbot.conversation.ConversationFixture.closed;
import static nl.gem.chatbot.conversation.ConversationFixture.inQueue;
import static nl.gem.chatbot.conversation.ConversationFixture.withAgent;
import static nl.gem.chatbot.conversation.ConversationFixture.withGem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.answering.AnsweringFixture;
import nl.gem.chatbot.answering.ComposeAnswer;
import nl.gem.chatbot.answering.ComposeAnswer.Utterance;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.conversation.Say.Said;
import nl.gem.chatbot.handover.EndReason;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.handover.HandoverRules;
import nl.gem.chatbot.handover.NoticesInWords;
import nl.gem.chatbot.rephrasing.RephrasingFixture;
import org.junit.jupiter.api.Test;

class SayTest {

    private static final UUID CLIENT = UUID.randomUUID();
    private static final Instant NEXT_DAY =
            ConversationFixture.BORN.plus(Limits.LIFE).plusMillis(1);

    private Instant now = NOW;
    private ConversationsInMemory conversations = new ConversationsInMemory(withGem(), NOW);

    @Test
    void gem_answers_and_question_and_answer_stand_in_the_log_together() {
        Said said = say(1);

        assertThat(said)
                .isInstanceOfSatisfying(
                        Said.Answered.class,
                        answered -> assertThat(answered.messages())
                                .extracting(Message::author)
                                .containsExactly(Author.RESIDENT, Author.GEM));
        assertThat(conversations.log).extracting(Message::seq).containsExactly(3, 4);
        assertThat(conversations.log.getLast().replyTo()).isEqualTo(3);
    }

    @Test
    void a_repeated_question_is_stored_once() {
        say(1);

        assertThat(say(1)).isEqualTo(new Said.Stored());
        assertThat(conversations.log).hasSize(2);
    }

    @Test
    void a_question_under_an_old_epoch_is_answered_under_the_new_one() {
        conversations.become(withAgent().withOwner(Owner.GEM));

        assertThat(say(1)).isInstanceOf(Said.Answered.class);
        assertThat(conversations.events).isEmpty();
    }

    @Test
    void a_question_in_the_queue_is_stored_alone_and_goes_to_live_chat() {
        for (Conversation handedOver : List.of(inQueue(), withAgent())) {
            conversations = new ConversationsInMemory(handedOver, NOW);

            assertThat(say(1)).isEqualTo(new Said.Stored());
            assertThat(conversations.log).extracting(Message::author).containsExactly(Author.RESIDENT);
            assertThat(conversations.events).containsExactly(new HandoverEvent.Placed(conversations.log.getFirst()));
        }
    }

    @Test
    void a_question_that_crosses_the_handover_goes_to_the_person() {
        conversations.beforeAppend.add(() -> conversations.become(inQueue()));

        assertThat(say(1)).isEqualTo(new Said.Stored());
        assertThat(conversations.log).extracting(Message::author).containsExactly(Author.RESIDENT);
    }

    @Test
    void a_question_that_crosses_the_end_of_the_handover_is_answered_by_gem() {
        conversations.become(inQueue());
        conversations.beforeChange.add(() -> conversations.become(inQueue().withOwner(Owner.GEM)));

        assertThat(say(1)).isInstanceOf(Said.Answered.class);
    }

    @Test
    void a_question_repeated_to_a_person_is_stored_once() {
        conversations.become(inQueue());
        say(1);

        assertThat(say(1)).isEqualTo(new Said.Stored());
        assertThat(conversations.log).hasSize(1);
    }

    @Test
    void an_owner_that_changes_at_every_try_is_a_failure_and_nothing_is_stored() {
        Runnable another = () -> conversations.become(
                conversations.current().withOwner(Owner.QUEUE).withOwner(Owner.GEM));
        conversations.beforeAppend.addAll(List.of(another, another, another, another));

        assertThatThrownBy(() -> say(1)).isInstanceOf(IllegalStateException.class);
        assertThat(conversations.log).isEmpty();
    }

    @Test
    void a_closed_conversation_takes_nothing() {
        conversations.become(closed());

        assertThat(say(1)).isEqualTo(new Said.Closed());
        assertThat(conversations.log).isEmpty();
    }

    @Test
    void a_conversation_that_is_gone_is_missing() {
        conversations.vanish();

        assertThat(say(1)).isEqualTo(new Said.Missing());
    }

    @Test
    void a_conversation_that_goes_while_the_question_is_on_its_way_to_a_person_is_missing() {
        conversations.become(inQueue());
        conversations.beforeChange.add(conversations::vanish);

        assertThat(say(1)).isEqualTo(new Said.Missing());
    }

    @Test
    void a_conversation_of_a_day_ends_also_under_an_agent() {
        now = NEXT_DAY;
        conversations = new ConversationsInMemory(withAgent(), now);

        assertThat(say(1)).isEqualTo(new Said.Closed());
        assertThat(conversations.current().owner()).isEqualTo(Owner.CLOSED);
        assertThat(conversations.log).extracting(Message::text).containsExactly("EXPIRED nl null");
        assertThat(conversations.events).containsExactly(new HandoverEvent.Withdrawn(2, EndReason.EXPIRED));
    }

    @Test
    void after_exactly_a_day_gem_still_answers() {
        now = NEXT_DAY.minusMillis(1);
        conversations = new ConversationsInMemory(withGem(), now);

        assertThat(say(1)).isInstanceOf(Said.Answered.class);
    }

    @Test
    void a_full_conversation_ends_with_a_notice() {
        conversations.become(withGem().withLog(Limits.MESSAGES - Limits.MESSAGES_FOR_NOTICES - 1, 0));

        assertThat(say(1)).isEqualTo(new Said.Closed());
        assertThat(conversations.log).extracting(Message::text).containsExactly("FULL nl null");
    }

    @Test
    void a_conversation_that_others_end_meanwhile_is_ended_once() {
        conversations.become(withGem().withLog(Limits.MESSAGES, 0));
        conversations.beforeChange.add(() -> conversations.become(closed()));

        assertThat(say(1)).isEqualTo(new Said.Closed());
        assertThat(conversations.log).isEmpty();
    }

    private Said say(int epoch) {
        ComposeAnswer compose = AnsweringFixture.composing(question -> new Reply.Unknown());
        HandoverRules rules = new HandoverRules(NoticesInWords.INSTANCE);
        return new Say(conversations, compose, RephrasingFixture.off(), rules, Clock.fixed(now, ZoneOffset.UTC))
                .say(ID, Language.NL, epoch, CLIENT, new Utterance.Question("is er nog iemand", null))
                .await()
                .indefinitely();
    }
}
