package nl.gem.livechat.conversation;

import static nl.gem.livechat.conversation.ConversationFixture.AT;
import static nl.gem.livechat.conversation.ConversationFixture.BRAM;
import static nl.gem.livechat.conversation.ConversationFixture.SANNE;
import static nl.gem.livechat.conversation.ConversationFixture.TEAM;
import static nl.gem.livechat.conversation.ConversationFixture.requested;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.gem.livechat.conversation.ChatbotEvent.ConversationErased;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverConfirmed;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverWithdrawn;
import nl.gem.livechat.conversation.ChatbotEvent.MessageRefused;
import nl.gem.livechat.conversation.LiveChatEvent.AgentJoined;
import nl.gem.livechat.conversation.LiveChatEvent.AgentLeft;
import nl.gem.livechat.conversation.LiveChatEvent.HandoverEnded;
import nl.gem.livechat.conversation.LiveChatEvent.MessageOffered;
import nl.gem.livechat.conversation.LiveChatEvent.QueueChanged;
import org.junit.jupiter.api.Test;

class DeskActsTest {

    private static final UUID OFFER = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void first_agent_wins_and_the_second_hears_who() {
        ConversationFixture conversation = ConversationFixture.waiting();

        assertThat(conversation.claim(SANNE)).isInstanceOf(ClaimOutcome.Won.class);
        assertThat(conversation.claim(BRAM)).isEqualTo(new ClaimOutcome.Taken("Sanne"));
        assertThat(conversation.sent).containsExactly(new AgentJoined(2, 1, "Sanne"));
    }

    @Test
    void accepting_again_changes_nothing() {
        ConversationFixture conversation = ConversationFixture.claimed();

        assertThat(conversation.claim(SANNE)).isEqualTo(new ClaimOutcome.AlreadyYours(conversation.now));
        assertThat(conversation.sent).hasSize(1);
    }

    @Test
    void what_does_not_wait_cannot_be_accepted() {
        assertThat(ConversationFixture.withdrawn().claim(SANNE)).isEqualTo(new ClaimOutcome.NotWaiting("cancelled"));
        assertThat(new ConversationFixture().claim(SANNE)).isEqualTo(new ClaimOutcome.NotWaiting("ended"));
        assertThat(ConversationFixture.waiting().take(new ConversationErased()).claim(SANNE))
                .isEqualTo(new ClaimOutcome.Erased());
    }

    @Test
    void agent_who_is_gone_leaves_it_waiting_and_the_next_gets_the_next_assignment() {
        ConversationFixture conversation = ConversationFixture.confirmed();

        conversation.become(DeskActs.leave(conversation.now, LeaveReason.GONE).orElseThrow());
        conversation.claim(BRAM);

        assertThat(conversation.sent)
                .containsExactly(
                        new AgentJoined(2, 1, "Sanne"),
                        new AgentLeft(2, 1, LeaveReason.GONE),
                        new AgentJoined(2, 2, "Bram"));
        assertThat(conversation.now.counters().out()).isEqualTo(3);
    }

    @Test
    void nobody_leaves_what_waits() {
        assertThat(DeskActs.leave(ConversationFixture.waiting().now, LeaveReason.GONE))
                .isEmpty();
    }

    @Test
    void conversation_that_is_given_away_is_kept_for_the_colleague() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        Reservation kept = new Reservation(TEAM, BRAM.id(), AT.plusSeconds(60));
        conversation.become(
                DeskActs.transfer(conversation.now, SANNE.id(), OFFER, kept).orElseThrow());

        assertThat(conversation.sent).endsWith(new AgentLeft(2, 1, LeaveReason.TRANSFERRED));
        assertThat(conversation.now.wasGivenAway(SANNE.id(), OFFER)).isTrue();
        assertThat(conversation.claim(SANNE)).isEqualTo(new ClaimOutcome.NotYours());
        assertThat(DeskActs.claim(conversation.now, SANNE, TEAM, AT.plusSeconds(60)))
                .isInstanceOf(ClaimOutcome.Won.class);
        assertThat(conversation.claim(BRAM)).isInstanceOf(ClaimOutcome.Won.class);
    }

    @Test
    void colleague_who_leaves_leaves_it_to_the_team() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        Reservation kept = new Reservation(TEAM, BRAM.id(), AT.plusSeconds(60));
        conversation.become(
                DeskActs.transfer(conversation.now, SANNE.id(), OFFER, kept).orElseThrow());
        conversation.claim(BRAM);

        conversation.become(DeskActs.leave(conversation.now, LeaveReason.GONE).orElseThrow());

        assertThat(conversation.now.handover().reservation()).isEqualTo(Reservation.ofTeam(TEAM));
        assertThat(conversation.now.whyLeft(BRAM.id())).isEqualTo(LeaveReason.GONE);
        assertThat(conversation.now.wasGivenAway(SANNE.id(), OFFER)).isFalse();
    }

    @Test
    void only_the_confirmed_agent_gives_it_away() {
        Reservation team = Reservation.ofTeam(TEAM);

        assertThat(DeskActs.transfer(ConversationFixture.claimed().now, SANNE.id(), OFFER, team))
                .isEmpty();
        assertThat(DeskActs.transfer(ConversationFixture.confirmed().now, BRAM.id(), OFFER, team))
                .isEmpty();
    }

    @Test
    void only_the_confirmed_agent_speaks() {
        assertThat(ConversationFixture.claimed().say(SANNE, OFFER)).isInstanceOf(SayOutcome.NotYours.class);
        assertThat(ConversationFixture.confirmed().say(BRAM, OFFER)).isInstanceOf(SayOutcome.NotYours.class);

        ConversationFixture conversation = ConversationFixture.confirmed();
        assertThat(conversation.say(SANNE, OFFER)).isInstanceOf(SayOutcome.Offered.class);
        assertThat(conversation.sent).endsWith(new MessageOffered(2, 1, OFFER, "woord"));
    }

    @Test
    void saying_again_is_the_same_offer_and_keeps_its_answer() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.say(SANNE, OFFER);
        conversation.take(new MessageRefused(OFFER, "full")).forgetSent();

        SayOutcome again = conversation.say(SANNE, OFFER);

        assertThat(again)
                .isInstanceOfSatisfying(
                        SayOutcome.Repeated.class,
                        repeated -> assertThat(repeated.offer().refusal()).isEqualTo("full"));
        assertThat(conversation.sent).isEmpty();
    }

    @Test
    void another_agent_cannot_hear_of_an_offer_by_its_name() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.say(SANNE, OFFER);
        conversation.become(DeskActs.leave(conversation.now, LeaveReason.GONE).orElseThrow());
        conversation.claim(BRAM);
        conversation.take(new HandoverConfirmed(2, 2));

        assertThat(conversation.say(BRAM, OFFER)).isInstanceOf(SayOutcome.NotYours.class);
    }

    @Test
    void only_the_confirmed_agent_closes() {
        ConversationFixture conversation = ConversationFixture.confirmed();

        assertThat(DeskActs.close(ConversationFixture.claimed().now, SANNE.id(), CloseOutcome.ANSWERED, AT))
                .isEmpty();
        assertThat(DeskActs.close(conversation.now, BRAM.id(), CloseOutcome.ANSWERED, AT))
                .isEmpty();
        conversation.become(DeskActs.close(conversation.now, SANNE.id(), CloseOutcome.REFERRED, AT)
                .orElseThrow());

        assertThat(conversation.sent).endsWith(new HandoverEnded(2, 1, CloseOutcome.REFERRED));
        assertThat(conversation.now.wasClosedBy(SANNE.id())).isTrue();
        assertThat(conversation.say(SANNE, OFFER)).isInstanceOf(SayOutcome.NotYours.class);
    }

    @Test
    void desk_that_closes_ends_what_waits_without_an_assignment() {
        ConversationFixture conversation = ConversationFixture.waiting();

        conversation.become(DeskActs.closeDesk(conversation.now, AT).orElseThrow());

        assertThat(conversation.sent).containsExactly(new HandoverEnded(2, 0, CloseOutcome.NOBODY));
        assertThat(DeskActs.closeDesk(ConversationFixture.claimed().now, AT)).isEmpty();
    }

    @Test
    void resident_hears_a_place_in_the_queue_once() {
        ConversationFixture conversation = ConversationFixture.waiting();

        conversation.become(DeskActs.tellPosition(conversation.now, 2, 90, AT).orElseThrow());

        assertThat(conversation.sent).containsExactly(new QueueChanged(2, 2, 90));
        assertThat(DeskActs.tellPosition(conversation.now, 2, null, AT)).isEmpty();
        assertThat(DeskActs.tellPosition(conversation.now, 1, null, AT)).isPresent();
        assertThat(DeskActs.tellPosition(ConversationFixture.claimed().now, 1, null, AT))
                .isEmpty();
    }

    @Test
    void purge_takes_the_content_and_keeps_the_numbers() {
        ConversationFixture conversation = ConversationFixture.confirmed().take(new HandoverWithdrawn(2, "ended"));
        Counters numbers = conversation.now.counters();

        conversation.become(DeskActs.purge(conversation.now).orElseThrow());

        assertThat(conversation.stored).isEmpty();
        assertThat(conversation.now.counters()).isEqualTo(numbers);
        assertThat(conversation.now.handover().epoch()).isEqualTo(2);
        assertThat(conversation.take(requested(2, 3, 3)).stored).isEmpty();
    }

    @Test
    void nothing_is_purged_while_it_is_open_or_an_offer_waits_for_its_answer() {
        ConversationFixture conversation = ConversationFixture.confirmed();
        conversation.say(SANNE, OFFER);
        assertThat(DeskActs.purge(conversation.now)).isEmpty();

        conversation.take(new HandoverWithdrawn(2, "ended"));
        assertThat(DeskActs.purge(conversation.now)).isEmpty();

        conversation.take(new MessageRefused(OFFER, "ended"));
        assertThat(DeskActs.purge(conversation.now)).isPresent();
    }
}
