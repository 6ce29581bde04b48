package nl.gem.livechat.conversation;

import static nl.gem.livechat.conversation.ConversationFixture.AT;
import static nl.gem.livechat.conversation.ConversationFixture.BRAM;
import static nl.gem.livechat.conversation.ConversationFixture.SANNE;
import static nl.gem.livechat.conversation.ConversationFixture.message;
import static nl.gem.livechat.conversation.ConversationFixture.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.gem.livechat.conversation.ChatbotEvent.ConversationErased;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverConfirmed;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverRequested;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverWithdrawn;
import nl.gem.livechat.conversation.ChatbotEvent.MessagePlaced;
import nl.gem.livechat.conversation.ChatbotEvent.MessageRefused;
import nl.gem.livechat.conversation.LiveChatEvent.MessageOffered;
import nl.gem.livechat.conversation.LiveChatEvent.RepeatRequested;
import nl.gem.livechat.conversation.Offer.Outcome;
import org.junit.jupiter.api.Test;

class ReplicationTest {

    private static final UUID OFFER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Test
    void request_brings_the_history_and_waits() {
        ConversationFixture conversation = ConversationFixture.waiting();

        assertThat(conversation.now.state()).isEqualTo(State.WAITING);
        assertThat(conversation.now.handover().epoch()).isEqualTo(2);
        assertThat(conversation.now.replica()).isEqualTo(new Replica(0, 3));
        assertThat(conversation.stored).containsExactly(1, 2, 3);
    }

    @Test
    void request_without_history_starts_after_what_was_said_before() {
        ConversationFixture conversation = new ConversationFixture().take(requested(2, 3, 0));

        assertThat(conversation.now.replica()).isEqualTo(new Replica(3, 0));
        assertThat(conversation.place(4).stored).containsExactly(4);
    }

    @Test
    void request_without_history_carries_no_topic_and_no_reason() {
        Request request = requested(2, 3, 0).request();

        assertThat(request.topic()).isNull();
        assertThat(request.reason()).isNull();
    }

    @Test
    void history_with_a_gap_is_refused() {
        Request request = requested(2, 3, 0).request();

        assertThatThrownBy(() -> new HandoverRequested(
                        2, 3, request, List.of(message(1, "resident", null), message(3, "gem", null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void repeat_of_a_known_handover_changes_nothing() {
        ConversationFixture conversation = ConversationFixture.confirmed().take(requested(2, 3, 3));

        assertThat(conversation.now.state()).isEqualTo(State.CONFIRMED);
        assertThat(conversation.now.handover().assignment()).isEqualTo(1);
        assertThat(conversation.stored).containsExactly(1, 2, 3);
    }

    @Test
    void second_handover_starts_afresh() {
        ConversationFixture conversation = ConversationFixture.confirmed()
                .take(new HandoverWithdrawn(2, "cancelled"))
                .take(requested(5, 6, 6));

        assertThat(conversation.now.state()).isEqualTo(State.WAITING);
        assertThat(conversation.now.handover())
                .isEqualTo(Handover.requested(5, requested(5, 6, 6).request()));
        assertThat(conversation.stored).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void event_that_was_seen_before_changes_nothing() {
        ConversationFixture conversation = ConversationFixture.waiting().place(4);
        LiveConversation before = conversation.now;

        conversation.take(2, new MessagePlaced(message(4, "resident", null)));

        assertThat(conversation.now).isEqualTo(before);
        assertThat(conversation.stored).containsExactly(1, 2, 3, 4);
    }

    @Test
    void confirmation_opens_the_claim_that_it_names() {
        assertThat(ConversationFixture.confirmed().now.isOpenTo(SANNE.id())).isTrue();
        assertThat(ConversationFixture.confirmed().now.isOpenTo(BRAM.id())).isFalse();
    }

    @Test
    void confirmation_of_another_assignment_or_handover_opens_nothing() {
        assertThat(ConversationFixture.claimed()
                        .take(new HandoverConfirmed(2, 2))
                        .now
                        .state())
                .isEqualTo(State.CLAIMED);
        assertThat(ConversationFixture.claimed()
                        .take(new HandoverConfirmed(3, 1))
                        .now
                        .state())
                .isEqualTo(State.CLAIMED);
    }

    @Test
    void late_confirmation_of_a_former_agent_does_not_open_it_to_the_next() {
        ConversationFixture conversation = ConversationFixture.claimed();
        conversation.become(DeskActs.leave(conversation.now, LeaveReason.GONE).orElseThrow());
        conversation.claim(BRAM);

        conversation.take(new HandoverConfirmed(2, 1));
        assertThat(conversation.now.isOpenTo(BRAM.id())).isFalse();

        conversation.take(new HandoverConfirmed(2, 2));
        assertThat(conversation.now.isOpenTo(BRAM.id())).isTrue();
    }

    @Test
    void withdrawal_closes_with_the_chatbots_reason() {
        ConversationFixture conversation = ConversationFixture.withdrawn();

        assertThat(conversation.now.state()).isEqualTo(State.CLOSED);
        assertThat(conversation.now.endReason()).isEqualTo("cancelled");
    }

    @Test
    void withdrawal_of_an_earlier_handover_is_ignored() {
        ConversationFixture conversation =
                ConversationFixture.withdrawn().take(requested(4, 3, 0)).take(new HandoverWithdrawn(2, "gone"));

        assertThat(conversation.now.state()).isEqualTo(State.WAITING);
    }

    @Test
    void withdrawal_of_an_unknown_handover_is_remembered() {
        ConversationFixture conversation = new ConversationFixture()
                .take(new HandoverWithdrawn(4, "refused"))
                .take(requested(4, 3, 0));

        assertThat(conversation.now.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void withdrawal_after_the_desk_closed_keeps_who_ended_it() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.become(DeskActs.close(conversation.now, SANNE.id(), CloseOutcome.ANSWERED, AT)
                .orElseThrow());

        conversation.take(new HandoverWithdrawn(2, "ended"));

        assertThat(conversation.now.wasClosedBy(SANNE.id())).isTrue();
    }

    @Test
    void message_that_is_due_joins_the_replica_and_one_that_is_there_does_not() {
        ConversationFixture conversation =
                ConversationFixture.waiting().place(4).place(4).place(2);

        assertThat(conversation.stored).containsExactly(1, 2, 3, 4);
        assertThat(conversation.sent).isEmpty();
    }

    @Test
    void message_after_the_end_is_not_taken() {
        assertThat(ConversationFixture.withdrawn().place(4).stored).containsExactly(1, 2, 3);
    }

    @Test
    void gap_asks_for_a_repeat_once() {
        ConversationFixture conversation =
                ConversationFixture.waiting().place(6).place(7);

        assertThat(conversation.sent).containsExactly(new RepeatRequested(4));
        assertThat(conversation.stored).containsExactly(1, 2, 3);
    }

    @Test
    void repeat_fills_the_gap_and_a_next_gap_asks_again() {
        ConversationFixture conversation = ConversationFixture.waiting()
                .place(5)
                .take(requested(2, 3, 3))
                .place(4)
                .place(5)
                .place(7);

        assertThat(conversation.stored).containsExactly(1, 2, 3, 4, 5);
        assertThat(conversation.sent).containsExactly(new RepeatRequested(4), new RepeatRequested(6));
    }

    @Test
    void number_that_was_skipped_asks_for_a_repeat() {
        ConversationFixture conversation =
                ConversationFixture.waiting().take(5, new MessagePlaced(message(4, "resident", null)));

        assertThat(conversation.stored).containsExactly(1, 2, 3, 4);
        assertThat(conversation.sent).containsExactly(new RepeatRequested(5));
    }

    @Test
    void gap_does_not_ask_when_nothing_is_served() {
        assertThat(ConversationFixture.withdrawn().place(9).sent).isEmpty();
        assertThat(new ConversationFixture().place(9).sent).isEmpty();
    }

    @Test
    void repeat_takes_unanswered_offers_along() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.say(SANNE, OFFER);
        conversation.say(SANNE, OTHER);
        conversation.take(new MessageRefused(OFFER, "full")).forgetSent();

        conversation.place(9);

        assertThat(conversation.sent).containsExactly(new RepeatRequested(4), new MessageOffered(2, 1, OTHER, "woord"));
    }

    @Test
    void offer_is_placed_by_the_message_that_carries_it() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.say(SANNE, OFFER);

        conversation.take(new MessagePlaced(message(4, Message.AGENT, OFFER)));

        assertThat(conversation.now.offer(OFFER).orElseThrow().outcome()).isEqualTo(Outcome.PLACED);
        assertThat(conversation.stored).endsWith(4);
    }

    @Test
    void offer_is_not_placed_by_a_resident_who_uses_the_same_name() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.say(SANNE, OFFER);

        conversation.take(new MessagePlaced(message(4, "resident", OFFER)));

        assertThat(conversation.now.unanswered()).hasSize(1);
    }

    @Test
    void offer_is_answered_also_after_the_end() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.say(SANNE, OFFER);

        conversation.take(new HandoverWithdrawn(2, "ended")).take(new MessageRefused(OFFER, "ended"));

        assertThat(conversation.now.offer(OFFER).orElseThrow().refusal()).isEqualTo("ended");
    }

    @Test
    void dead_letter_uses_up_its_number_and_asks_for_a_repeat() {
        ConversationFixture conversation = ConversationFixture.waiting().deadLetter();

        assertThat(conversation.now.counters().in()).isEqualTo(2);
        assertThat(conversation.sent).containsExactly(new RepeatRequested(4));
        assertThat(conversation.take(2, requested(9, 9, 0)).now.handover().epoch())
                .isEqualTo(2);
    }

    @Test
    void dead_letter_asks_also_when_a_repeat_is_under_way_or_nothing_is_known() {
        assertThat(ConversationFixture.waiting().place(6).deadLetter().sent).hasSize(2);
        assertThat(new ConversationFixture().deadLetter().sent).containsExactly(new RepeatRequested(1));
    }

    @Test
    void erasing_is_taken_whatever_its_number_and_nothing_comes_back() {
        for (long sequence : new long[] {0, 1, 99}) {
            ConversationFixture conversation = ConversationFixture.confirmed().take(sequence, new ConversationErased());

            assertThat(conversation.now).isEqualTo(LiveConversation.erased(conversation.now.id()));
            assertThat(conversation.stored).isEmpty();
            assertThat(conversation.take(100, requested(9, 3, 3)).now.state()).isEqualTo(State.ERASED);
            assertThat(conversation.deadLetter().sent).doesNotContain(new RepeatRequested(1));
        }
    }

    @Test
    void erasing_of_an_id_that_was_never_here_is_remembered() {
        assertThat(new ConversationFixture()
                        .take(0, new ConversationErased())
                        .now
                        .state())
                .isEqualTo(State.ERASED);
    }
}
