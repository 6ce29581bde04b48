package nl.gem.chatbot.handover;

import static nl.gem.chatbot.conversation.ConversationFixture.ID;
import static nl.gem.chatbot.conversation.ConversationFixture.NOW;
import static nl.gem.chatbot.conversation.ConversationFixture.withAgent;
import static nl.gem.chatbot.conversation.ConversationFixture.withGem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gem.chatbot.conversation.Author;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationFixture;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.conversation.RatingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The resident's side of the rules; what live chat says is in {@link LiveChatRulesTest}. */
class HandoverRulesTest {

    private static final UUID QUESTION = UUID.randomUUID();
    private static final Log LOG = new Log(
            List.of(
                    ConversationFixture.resident(1, QUESTION, "wat kost een paspoort"),
                    ConversationFixture.resident(2, UUID.randomUUID(), "en met spoed")),
            Map.of());

    private final HandoverRules rules = new HandoverRules(NoticesInWords.INSTANCE);

    @Test
    void agreeing_puts_the_resident_in_the_queue_under_the_next_epoch() {
        Conversation before = ConversationFixture.withGem().withNoticePending("v7");

        Step step = rules.agree(before, LOG, true, "v7", "paspoort-kosten", NOW);

        assertThat(step.next().owner()).isEqualTo(Owner.QUEUE);
        assertThat(step.next().epoch()).isEqualTo(before.epoch() + 1);
        assertThat(step.next().noticePending()).isNull();
        assertThat(step.agreed()).isEqualTo(new Handover(2, 3, true, "v7", "paspoort-kosten", NOW));
        assertThat(step.next().handover()).isEqualTo(step.agreed());
    }

    @Test
    void the_announcement_belongs_to_the_turn_and_to_the_shared_history() {
        Step step = rules.agree(ConversationFixture.withGem(), LOG, true, "v7", null, NOW);

        assertThat(step.appended()).singleElement().satisfies(notice -> {
            assertThat(notice.seq()).isEqualTo(3);
            assertThat(notice.author()).isEqualTo(Author.SYSTEM);
            assertThat(notice.text()).isEqualTo("QUEUED nl null");
        });
        assertThat(step.events()).singleElement().isInstanceOfSatisfying(HandoverEvent.Requested.class, event -> {
            assertThat(event.history()).extracting(Message::seq).containsExactly(1, 2, 3);
            assertThat(event.handover()).isEqualTo(step.agreed());
        });
        assertThat(step.next().eventsSent()).isEqualTo(1);
    }

    @Test
    void without_permission_no_history_leaves() {
        Step step = rules.agree(ConversationFixture.withGem(), LOG, false, "v7", null, NOW);

        assertThat(step.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        HandoverEvent.Requested.class,
                        event -> assertThat(event.history()).isEmpty());
    }

    @Test
    void what_the_resident_says_in_the_queue_goes_to_live_chat() {
        Step step =
                rules.say(ConversationFixture.inQueue(), List.of(Draft.ofResident(QUESTION, "is daar iemand")), NOW);

        assertThat(step.appended()).extracting(Message::seq).containsExactly(4);
        assertThat(step.events())
                .containsExactly(new HandoverEvent.Placed(step.appended().getFirst()));
        assertThat(step.next().eventsSent()).isEqualTo(2);
        assertThat(step.next().textBytes()).isEqualTo(60 + "is daar iemand".length());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cancelling_brings_the_resident_back_to_gem_and_withdraws(boolean joined) {
        Conversation before = joined ? ConversationFixture.withAgent() : ConversationFixture.inQueue();

        Step step = rules.cancel(before, NOW);

        assertThat(step.next().owner()).isEqualTo(Owner.GEM);
        assertThat(step.next().epoch()).isEqualTo(before.epoch() + 1);
        assertThat(step.next().assignment()).isZero();
        assertThat(step.next().agentName()).isNull();
        assertThat(step.events()).containsExactly(new HandoverEvent.Withdrawn(2, EndReason.CANCELLED));
        assertThat(step.appended()).extracting(Message::text).containsExactly("CANCELLED nl null");
    }

    @ParameterizedTest
    @EnumSource(
            value = EndReason.class,
            names = {"ENDED", "EXPIRED"})
    void closing_under_an_agent_withdraws_with_the_reason(EndReason reason) {
        Step step = rules.close(ConversationFixture.withAgent(), reason, Notice.ENDED, NOW);

        assertThat(step.next().owner()).isEqualTo(Owner.CLOSED);
        assertThat(step.events()).containsExactly(new HandoverEvent.Withdrawn(2, reason));
    }

    @Test
    void closing_under_gem_tells_live_chat_nothing() {
        Step step =
                rules.close(ConversationFixture.withGem().withNoticePending("v7"), EndReason.ENDED, Notice.FULL, NOW);

        assertThat(step.events()).isEmpty();
        assertThat(step.next().noticePending()).isNull();
        assertThat(step.appended()).extracting(Message::text).containsExactly("FULL nl null");
    }

    @Test
    void the_notice_that_ends_a_handover_does_not_go_to_live_chat() {
        assertThat(rules.cancel(ConversationFixture.withAgent(), NOW).events())
                .noneMatch(HandoverEvent.Placed.class::isInstance);
    }

    @Test
    void leaving_the_queue_forgets_the_place_in_it() {
        Step step = rules.cancel(ConversationFixture.inQueue().withQueuePosition(3, 240), NOW);

        assertThat(step.next().queuePosition()).isNull();
        assertThat(step.next().waitSeconds()).isNull();
    }

    @Test
    void a_rating_is_asked_for_once_however_often_a_person_hands_back() {
        Step first = rules.receive(withAgent(), 2, new LiveChatEvent.HandoverEnded(2, 1, false), Log.UNSEEN, NOW);
        Conversation again = first.next().withOwner(Owner.QUEUE).withHandover(new Handover(5, 7, true, "v", null, NOW));
        Step second = rules.receive(again, 3, new LiveChatEvent.HandoverEnded(5, 0, false), Log.UNSEEN, NOW);
        Step end = rules.close(second.next(), EndReason.ENDED, Notice.ENDED, NOW);

        assertThat(texts(first)).containsExactly("ENDED_BY_AGENT nl null", "RATE nl null");
        assertThat(first.events()).isEmpty();
        assertThat(texts(second)).containsExactly("ENDED_BY_AGENT nl null");
        assertThat(texts(end)).containsExactly("ENDED nl null");
    }

    @Test
    void a_conversation_with_gem_alone_is_rated_at_its_end_unless_that_was_done_or_nothing_was_said() {
        Conversation rated = withGem().withRatingRequest(RatingRequest.GIVEN);
        Conversation untouched = Conversation.started(ID, Language.NL);

        assertThat(texts(rules.close(withGem(), EndReason.ENDED, Notice.ENDED, NOW)))
                .containsExactly("ENDED nl null", "RATE nl null");
        assertThat(texts(rules.close(rated, EndReason.ENDED, Notice.ENDED, NOW)))
                .containsExactly("ENDED nl null");
        assertThat(texts(rules.close(untouched, EndReason.ENDED, Notice.ENDED, NOW)))
                .containsExactly("ENDED nl null");
        assertThat(texts(rules.close(withGem(), EndReason.EXPIRED, Notice.EXPIRED, NOW)))
                .containsExactly("EXPIRED nl null");
    }

    @Test
    void whom_nobody_could_help_is_not_asked_for_a_rating() {
        Step step = rules.receive(withAgent(), 2, new LiveChatEvent.HandoverEnded(2, 0, true), Log.UNSEEN, NOW);

        assertThat(texts(step)).containsExactly("NOBODY nl null");
    }

    private static List<String> texts(Step step) {
        return step.appended().stream().map(Message::text).toList();
    }
}
