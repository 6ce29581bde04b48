package nl.gem.chatbot.handover;

import static nl.gem.chatbot.conversation.ConversationFixture.NOW;
import static nl.gem.chatbot.conversation.ConversationFixture.inQueue;
import static nl.gem.chatbot.conversation.ConversationFixture.withAgent;
import static nl.gem.chatbot.conversation.ConversationFixture.withGem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationFixture;
import nl.gem.chatbot.conversation.Limits;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.handover.HandoverEvent.Confirmed;
import nl.gem.chatbot.handover.HandoverEvent.Placed;
import nl.gem.chatbot.handover.HandoverEvent.Refused;
import nl.gem.chatbot.handover.HandoverEvent.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveChatRulesTest {

    private static final UUID OFFER = UUID.randomUUID();
    private static final Message SAID = ConversationFixture.agent(5, OFFER, "Goedemorgen");

    private final HandoverRules rules = new HandoverRules(NoticesInWords.INSTANCE);

    @Test
    void an_agent_who_joins_becomes_the_owner_and_is_confirmed() {
        Step step = receive(inQueue(), new LiveChatEvent.AgentJoined(2, 1, "Sanne"));

        assertThat(step.next().owner()).isEqualTo(Owner.AGENT);
        assertThat(step.next().epoch()).isEqualTo(3);
        assertThat(step.next().assignment()).isEqualTo(1);
        assertThat(step.events().getFirst()).isEqualTo(new Confirmed(2, 3, 1));
        assertThat(step.appended()).extracting(Message::text).containsExactly("JOINED nl Sanne");
        assertThat(step.events()).last().isEqualTo(new Placed(step.appended().getFirst()));
    }

    @Test
    void an_agent_who_leaves_leaves_owner_and_epoch_and_the_resident_is_told() {
        Step step = receive(withAgent(), new LiveChatEvent.AgentLeft(2, 1, false));

        assertThat(step.next().owner()).isEqualTo(Owner.AGENT);
        assertThat(step.next().epoch()).isEqualTo(3);
        assertThat(step.next().assignment()).isZero();
        assertThat(step.appended()).extracting(Message::text).containsExactly("LEFT nl Sanne");
    }

    @Test
    void a_transfer_is_told_in_other_words_and_the_place_in_the_queue_is_told_anew() {
        Conversation left =
                receive(withAgent(), new LiveChatEvent.AgentLeft(2, 1, true)).next();
        Step waiting = rules.receive(left, 3, new LiveChatEvent.QueueChanged(2, 1, 120), Log.UNSEEN, NOW);
        Step joined = rules.receive(waiting.next(), 4, new LiveChatEvent.AgentJoined(2, 2, "Bram"), Log.UNSEEN, NOW);

        assertThat(receive(withAgent(), new LiveChatEvent.AgentLeft(2, 1, true)).appended())
                .extracting(Message::text)
                .containsExactly("LEFT_FOR_COLLEAGUE nl Sanne");
        assertThat(waiting.next().queuePosition()).isEqualTo(1);
        assertThat(waiting.next().waitSeconds()).isEqualTo(120);
        assertThat(joined.next().queuePosition()).isNull();
        assertThat(joined.next().waitSeconds()).isNull();
    }

    @Test
    void the_next_agent_is_confirmed_under_the_same_epoch() {
        Conversation left =
                receive(withAgent(), new LiveChatEvent.AgentLeft(2, 1, false)).next();

        Step step = rules.receive(left, 3, new LiveChatEvent.AgentJoined(2, 2, "Bram"), Log.UNSEEN, NOW);

        assertThat(step.next().epoch()).isEqualTo(3);
        assertThat(step.next().agentName()).isEqualTo("Bram");
        assertThat(step.events().getFirst()).isEqualTo(new Confirmed(2, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_desk_ends_the_handover_and_gem_is_back(boolean nobody) {
        Step step = receive(withAgent(), new LiveChatEvent.HandoverEnded(2, 1, nobody));

        assertThat(step.next().owner()).isEqualTo(Owner.GEM);
        assertThat(step.next().epoch()).isEqualTo(4);
        assertThat(step.events()).isEmpty();
        assertThat(step.appended())
                .extracting(Message::text)
                .first()
                .isEqualTo(nobody ? "NOBODY nl null" : "ENDED_BY_AGENT nl null");
    }

    @Test
    void the_place_in_the_queue_is_kept_and_forgotten_when_an_agent_joins() {
        Conversation waiting =
                receive(inQueue(), new LiveChatEvent.QueueChanged(2, 3, 240)).next();
        assertThat(waiting.queuePosition()).isEqualTo(3);
        assertThat(waiting.waitSeconds()).isEqualTo(240);

        Step joined = rules.receive(waiting, 3, new LiveChatEvent.AgentJoined(2, 1, "Sanne"), Log.UNSEEN, NOW);
        assertThat(joined.next().queuePosition()).isNull();
    }

    static Stream<LiveChatEvent> eventsOfAnEarlierHandover() {
        return Stream.of(
                new LiveChatEvent.AgentJoined(1, 1, "Sanne"),
                new LiveChatEvent.AgentLeft(1, 1, false),
                new LiveChatEvent.HandoverEnded(1, 1, false),
                new LiveChatEvent.QueueChanged(1, 1, null));
    }

    @ParameterizedTest
    @MethodSource("eventsOfAnEarlierHandover")
    void an_event_of_another_handover_only_uses_up_its_number(LiveChatEvent event) {
        for (Conversation before : List.of(withAgent(), ended())) {
            Step step = receive(before, event);

            assertThat(step).isEqualTo(Step.only(before.withEvents(before.eventsSent(), 2)));
        }
    }

    static Stream<LiveChatEvent> eventsOfThisHandover() {
        return Stream.of(
                new LiveChatEvent.AgentJoined(2, 2, "Bram"),
                new LiveChatEvent.AgentLeft(2, 1, false),
                new LiveChatEvent.HandoverEnded(2, 1, false),
                new LiveChatEvent.QueueChanged(2, 1, null),
                offer(2, 1),
                new LiveChatEvent.UnreadableOffer(OFFER),
                new LiveChatEvent.RepeatAsked(1),
                new LiveChatEvent.Unreadable());
    }

    @ParameterizedTest
    @MethodSource("eventsOfThisHandover")
    void a_number_that_was_seen_changes_nothing(LiveChatEvent event) {
        Conversation before = withAgent().withEvents(3, 5);

        assertThat(rules.receive(before, 5, event, Log.UNSEEN, NOW)).isEqualTo(Step.unchanged(before));
        assertThat(rules.receive(before, 4, event, Log.UNSEEN, NOW)).isEqualTo(Step.unchanged(before));
        assertThat(rules.receive(before, 6, event, Log.UNSEEN, NOW)).isNotEqualTo(Step.unchanged(before));
    }

    @Test
    void an_offer_under_the_confirmed_assignment_is_placed() {
        Step step = receive(withAgent(), offer(2, 1));

        assertThat(step.appended()).containsExactly(SAID);
        assertThat(step.events()).containsExactly(new Placed(SAID));
        assertThat(step.refused()).isEmpty();
    }

    @Test
    void an_offer_under_another_assignment_is_not_yours() {
        assertRefused(receive(withAgent(), offer(2, 2)), Refusal.NOT_YOURS);
        assertRefused(receive(inQueue().withEvents(1, 1), offer(2, 1)), Refusal.NOT_YOURS);
        assertRefused(receive(withAgent().withAssignment(0, null), offer(2, 1)), Refusal.NOT_YOURS);
    }

    @Test
    void an_offer_after_the_end_or_for_another_handover_has_ended() {
        assertRefused(receive(ended(), offer(2, 1)), Refusal.ENDED);
        assertRefused(receive(withAgent(), offer(1, 1)), Refusal.ENDED);
    }

    @Test
    void an_offer_that_does_not_fit_is_refused_as_full() {
        int last = Limits.MESSAGES - Limits.MESSAGES_FOR_NOTICES;
        assertRefused(receive(withAgent().withLog(last, 0), offer(2, 1)), Refusal.FULL);
        assertRefused(receive(withAgent().withLog(4, Limits.BYTES), offer(2, 1)), Refusal.FULL);
        assertThat(receive(withAgent().withLog(last - 1, 0), offer(2, 1)).appended())
                .hasSize(1);
    }

    @Test
    void an_offer_that_cannot_be_read_is_refused_as_invalid() {
        assertRefused(receive(withAgent(), new LiveChatEvent.UnreadableOffer(OFFER)), Refusal.INVALID);
    }

    @Test
    void a_repeated_offer_gets_its_first_answer_again_whatever_has_happened_since() {
        Log placed = new Log(List.of(SAID), Map.of());
        Log refused = new Log(List.of(), Map.of(OFFER, Refusal.NOT_YOURS.name()));
        for (Conversation now : List.of(withAgent().withLog(5, 90), ended(), inQueue())) {
            assertAnswer(rules.receive(now, 2, offer(2, 1), placed, NOW), new Placed(SAID));
            assertAnswer(rules.receive(now, 2, offer(2, 1), refused, NOW), new Refused(OFFER, Refusal.NOT_YOURS));
            assertAnswer(
                    rules.receive(now, 2, new LiveChatEvent.UnreadableOffer(OFFER), placed, NOW), new Placed(SAID));
        }
    }

    @Test
    void a_resident_who_uses_the_same_client_id_does_not_answer_for_the_agent() {
        Log log = new Log(List.of(ConversationFixture.resident(4, OFFER, "hallo")), Map.of());

        assertThat(rules.receive(withAgent(), 2, offer(2, 1), log, NOW).appended())
                .containsExactly(SAID);
    }

    @Test
    void a_repeat_brings_the_request_as_it_was_what_followed_and_the_confirmation() {
        Log log = log(6);
        Conversation before = withAgent().withLog(6, 90);

        Step step = rules.receive(before, 2, new LiveChatEvent.RepeatAsked(1), log, NOW);

        assertThat(step.appended()).isEmpty();
        assertThat(step.events())
                .containsExactly(
                        new HandoverEvent.Requested(
                                before.handover(),
                                before.language(),
                                log.messages().subList(0, 3)),
                        new Placed(log.messages().get(3)),
                        new Placed(log.messages().get(4)),
                        new Placed(log.messages().get(5)),
                        new Confirmed(2, 3, 1));
        assertThat(step.next().eventsSent()).isEqualTo(before.eventsSent() + 5);
    }

    @Test
    void a_repeat_from_later_on_leaves_out_what_live_chat_has() {
        Step step = rules.receive(withAgent().withLog(6, 90), 2, new LiveChatEvent.RepeatAsked(6), log(6), NOW);

        assertThat(step.events()).filteredOn(Placed.class::isInstance).hasSize(1);
    }

    @Test
    void a_repeat_while_nobody_is_assigned_confirms_nobody() {
        Step step = rules.receive(inQueue(), 2, new LiveChatEvent.RepeatAsked(4), log(3), NOW);

        assertThat(step.events()).singleElement().isInstanceOf(HandoverEvent.Requested.class);
    }

    @Test
    void a_repeat_after_the_end_is_answered_by_a_withdrawal() {
        Step step = receive(ended(), new LiveChatEvent.RepeatAsked(1));

        assertThat(step.events()).containsExactly(new Withdrawn(2, EndReason.ENDED));
    }

    @Test
    void an_unreadable_event_ends_an_open_handover() {
        Step step = receive(withAgent(), new LiveChatEvent.Unreadable());

        assertThat(step.next().owner()).isEqualTo(Owner.GEM);
        assertThat(step.next().eventsSeen()).isEqualTo(2);
        assertThat(step.events()).containsExactly(new Withdrawn(2, EndReason.REFUSED));
        assertThat(step.appended()).extracting(Message::text).containsExactly("BROKEN nl null");
    }

    @Test
    void an_unreadable_event_after_the_end_is_answered_and_leaves_gem_alone() {
        Step step = receive(ended(), new LiveChatEvent.Unreadable());

        assertThat(step.events()).containsExactly(new Withdrawn(2, EndReason.REFUSED));
        assertThat(step.appended()).isEmpty();
    }

    @Test
    void where_no_handover_ever_was_there_is_nothing_to_withdraw() {
        for (LiveChatEvent event : List.of(new LiveChatEvent.Unreadable(), new LiveChatEvent.RepeatAsked(1))) {
            Step step = receive(withGem(), event);

            assertThat(step.events()).isEmpty();
            assertThat(step.next().eventsSeen()).isEqualTo(2);
        }
    }

    private Step receive(Conversation before, LiveChatEvent event) {
        return rules.receive(before, 2, event, Log.UNSEEN, NOW);
    }

    /** The handover with epoch 2 is over; Gem owns epoch 4. */
    private static Conversation ended() {
        return withAgent().withOwner(Owner.GEM).withAssignment(0, null);
    }

    private static LiveChatEvent offer(int handoverEpoch, int assignment) {
        return new LiveChatEvent.MessageOffered(handoverEpoch, assignment, OFFER, SAID.text());
    }

    private static Log log(int last) {
        List<Message> messages = new ArrayList<>();
        for (int seq = 1; seq <= last; seq++) {
            messages.add(ConversationFixture.resident(seq, UUID.randomUUID(), "regel " + seq));
        }
        return new Log(messages, Map.of());
    }

    private static void assertRefused(Step step, Refusal reason) {
        assertThat(step.appended()).isEmpty();
        assertThat(step.refused()).containsExactly(Map.entry(OFFER, reason));
        assertThat(step.events()).containsExactly(new Refused(OFFER, reason));
    }

    private static void assertAnswer(Step step, HandoverEvent answer) {
        assertThat(step.appended()).isEmpty();
        assertThat(step.refused()).isEmpty();
        assertThat(step.events()).containsExactly(answer);
    }
}
