package nl.gem.chatbot.handover;

import static nl.gem.chatbot.conversation.ConversationFixture.ID;
import static nl.gem.chatbot.conversation.ConversationFixture.NOW;
import static nl.gem.chatbot.conversation.ConversationFixture.withAgent;
import static nl.gem.chatbot.conversation.ConversationFixture.withGem;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationFixture;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.ConversationsInMemory;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Extras;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Limits;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import org.junit.jupiter.api.Test;

/** From asking for a person to being in the queue, and back. */
class GoingOverTest {

    private static final Instant OPENS = Instant.parse("2026-06-02T07:00:00Z");
    private static final UUID COMMAND = UUID.randomUUID();

    private final ConversationsInMemory conversations = new ConversationsInMemory(withGem(), NOW);
    private final HandoverRules rules = new HandoverRules(NoticesInWords.INSTANCE);
    private final ConfirmHandover answer = new ConfirmHandover(conversations, rules, Clock.fixed(NOW, ZoneOffset.UTC));
    private DeskAvailability said = new DeskAvailability(true, null, null, 0, null, null, NOW);
    private boolean linkIsUp = true;

    @Test
    void asking_moves_nothing_and_remembers_which_notice_was_shown() {
        HandoverNotice notice = ask().orElseThrow();

        assertThat(notice).isEqualTo(new HandoverNotice("available", true, null, "14 0165"));
        assertThat(conversations.current()).isEqualTo(withGem().withNoticePending("v7"));
        assertThat(conversations.events).isEmpty();
    }

    @Test
    void a_desk_that_is_closed_is_told_with_its_opening_time_and_cannot_be_agreed_to() {
        conversations.become(withGem().withNoticePending("v7"));
        said = new DeskAvailability(false, null, OPENS, 0, null, null, NOW);

        assertThat(ask()).contains(new HandoverNotice("opens " + OPENS, false, OPENS, "14 0165"));
        assertThat(conversations.current().noticePending()).isNull();
        assertThat(confirm(true)).isEqualTo(new Changed.Done(Step.unchanged(withGem())));
    }

    @Test
    void a_desk_where_nobody_is_free_says_so_first_and_can_be_waited_for() {
        said = new DeskAvailability(true, null, null, 3, 0, 240, NOW);
        assertThat(ask()).contains(new HandoverNotice("busy 240\n\navailable", true, null, "14 0165"));
        assertThat(conversations.current().noticePending()).isEqualTo("v7");

        said = new DeskAvailability(true, null, null, 3, 1, null, NOW);
        assertThat(ask()).map(HandoverNotice::text).contains("available");
    }

    @Test
    void while_events_cannot_leave_nobody_is_available() {
        linkIsUp = false;

        assertThat(ask()).map(HandoverNotice::available).contains(false);
    }

    @Test
    void a_desk_that_was_silent_for_three_minutes_is_taken_for_closed() {
        assertThat(said.at(NOW.plus(DeskAvailability.STALE)).open()).isTrue();
        assertThat(said.at(NOW.plus(DeskAvailability.STALE).plusMillis(1)).open())
                .isFalse();
    }

    @Test
    void a_closed_conversation_gets_no_notice() {
        conversations.become(ConversationFixture.closed());

        assertThat(ask()).isEmpty();
    }

    @Test
    void asking_again_while_handed_over_changes_nothing() {
        conversations.become(withAgent());

        assertThat(ask()).isPresent();
        assertThat(conversations.current()).isEqualTo(withAgent());
    }

    @Test
    void agreeing_with_history_passes_the_topic_of_the_last_answer() {
        Extras passport = new Extras("paspoort-kosten", List.of(), List.of(), false);
        conversations.log.add(Message.of(Draft.ofResident(UUID.randomUUID(), "wat kost dat"), 1, 1, NOW));
        conversations.log.add(Message.of(Draft.ofGem(Kind.ANSWER, "veel", passport), 2, 1, NOW));
        ask();

        confirm(true);

        assertThat(conversations.current().owner()).isEqualTo(Owner.QUEUE);
        assertThat(conversations.current().handover().topic()).isEqualTo("paspoort-kosten");
        assertThat(conversations.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        HandoverEvent.Requested.class,
                        event -> assertThat(event.history()).hasSize(3));
    }

    @Test
    void agreeing_without_history_keeps_the_topic_back_too() {
        Extras passport = new Extras("paspoort-kosten", List.of(), List.of(), false);
        conversations.log.add(Message.of(Draft.ofGem(Kind.ANSWER, "veel", passport), 2, 1, NOW));
        ask();

        confirm(false);

        assertThat(conversations.current().handover().historyShared()).isFalse();
        assertThat(conversations.current().handover().topic()).isNull();
    }

    @Test
    void agreeing_to_what_was_never_shown_does_nothing() {
        assertThat(confirm(true)).isEqualTo(new Changed.Done(Step.unchanged(withGem())));
    }

    @Test
    void agreeing_twice_puts_the_resident_in_the_queue_once() {
        ask();
        confirm(true);
        Conversation queued = conversations.current();

        assertThat(confirm(true)).isInstanceOf(Changed.Repeated.class);
        assertThat(conversations.current()).isEqualTo(queued);
    }

    @Test
    void a_full_conversation_is_closed_rather_than_handed_over() {
        int last = Limits.MESSAGES - Limits.MESSAGES_FOR_NOTICES;
        conversations.become(withGem().withLog(last, 0).withNoticePending("v7"));

        confirm(true);

        assertThat(conversations.current().owner()).isEqualTo(Owner.CLOSED);
        assertThat(conversations.log).extracting(Message::text).containsExactly("FULL nl null");
    }

    @Test
    void cancelling_puts_the_notice_away_or_leaves_the_agent() {
        ask();
        answer.cancel(ID, COMMAND).await().indefinitely();
        assertThat(conversations.current()).isEqualTo(withGem());

        conversations.become(withAgent());
        answer.cancel(ID, UUID.randomUUID()).await().indefinitely();
        assertThat(conversations.current().owner()).isEqualTo(Owner.GEM);
        assertThat(conversations.events).containsExactly(new HandoverEvent.Withdrawn(2, EndReason.CANCELLED));
    }

    @Test
    void what_an_agent_offers_is_masked_but_for_contact_details_before_it_is_placed() {
        conversations.become(withAgent());
        ReceiveFromLiveChat receive = new ReceiveFromLiveChat(conversations, rules, Clock.fixed(NOW, ZoneOffset.UTC));

        receive.receive(
                        ID,
                        2,
                        new LiveChatEvent.MessageOffered(2, 1, COMMAND, "je bsn 123456782 klopt, ik bel 06-12345678"))
                .await()
                .indefinitely();

        assertThat(conversations.log)
                .extracting(Message::text)
                .containsExactly("je bsn [BSN] klopt, ik bel 06-12345678");
    }

    private Optional<HandoverNotice> ask() {
        AskDesk desk = new AskDesk(new DeskSaying(), () -> linkIsUp);
        return new RequestHandover(conversations, desk, new PlainAnnouncements())
                .request(ID, Language.NL)
                .await()
                .indefinitely();
    }

    private Changed confirm(boolean shareHistory) {
        return answer.confirm(ID, COMMAND, shareHistory).await().indefinitely();
    }

    private final class DeskSaying implements Desk {

        @Override
        public Uni<DeskAvailability> availability() {
            return Uni.createFrom().item(said);
        }

        @Override
        public Uni<Void> heard(DeskAvailability availability) {
            said = availability;
            return Uni.createFrom().voidItem();
        }
    }

    private static final class PlainAnnouncements implements Announcements {

        @Override
        public String version() {
            return "v7";
        }

        @Override
        public String available(Language language) {
            return "available";
        }

        @Override
        public String busy(Language language, Integer waitSeconds) {
            return "busy " + waitSeconds;
        }

        @Override
        public String unavailable(Language language, Instant opensAt) {
            return "opens " + opensAt;
        }

        @Override
        public String phone() {
            return "14 0165";
        }
    }
}
