package nl.gem.chatbot.handover;

import static nl.gem.chatbot.conversation.ConversationFixture.ID;
import static nl.gem.chatbot.conversation.ConversationFixture.NOW;
import static nl.gem.chatbot.conversation.ConversationFixture.agent;
import static nl.gem.chatbot.conversation.ConversationFixture.inQueue;
import static nl.gem.chatbot.conversation.ConversationFixture.resident;
import static nl.gem.chatbot.conversation.ConversationFixture.withAgent;
import static nl.gem.chatbot.conversation.ConversationFixture.withGem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.ConversationsInMemory;
import nl.gem.chatbot.conversation.Limits;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.conversation.Presence;
import nl.gem.chatbot.conversation.Presences;
import org.junit.jupiter.api.Test;

/** Residents who leave or fall silent, minute by minute; the agent spoke at the fixture's moment. */
class MindResidentsTest {

    private static final PatienceLimits LIMITS =
            new PatienceLimits(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(5));
    private static final Message BY_AGENT = agent(5, UUID.randomUUID(), "Welk adres is het?");

    private final ConversationsInMemory conversations = new ConversationsInMemory(withAgent(), NOW);
    private final HandoverRules rules = new HandoverRules(NoticesInWords.INSTANCE);

    @Test
    void who_has_no_socket_open_for_two_minutes_leaves_the_queue_and_reads_why() {
        conversations.become(inQueue());

        look(NOW.plusSeconds(120), NOW, NOW);
        assertThat(conversations.current()).isEqualTo(inQueue());
        look(NOW.plusSeconds(121), NOW, NOW);

        assertThat(conversations.current().owner()).isEqualTo(Owner.GEM);
        assertThat(conversations.events).containsExactly(new HandoverEvent.Withdrawn(2, EndReason.GONE));
        assertThat(texts()).containsExactly("GONE_WAITING nl null");
    }

    @Test
    void who_leaves_an_agent_is_back_with_gem_too_and_only_once() {
        look(NOW.plusSeconds(121), NOW, NOW);
        look(NOW.plusSeconds(300), NOW, NOW);

        assertThat(conversations.current().owner()).isEqualTo(Owner.GEM);
        assertThat(texts()).containsExactly("GONE nl null");
    }

    @Test
    void who_is_there_and_silent_is_asked_once_and_then_loses_the_agent() {
        conversations.log.add(BY_AGENT);

        lookAfter(Duration.ofMinutes(10));
        assertThat(texts()).isEmpty();
        lookAfter(Duration.ofMinutes(11));
        lookAfter(Duration.ofMinutes(13));
        assertThat(conversations.current().answerBy()).isEqualTo(after(Duration.ofMinutes(16)));
        lookAfter(Duration.ofMinutes(16));
        assertThat(texts()).containsExactly("STILL_THERE nl null");
        assertThat(conversations.events).hasOnlyElementsOfType(HandoverEvent.Placed.class);
        lookAfter(Duration.ofMinutes(17));

        assertThat(texts()).containsExactly("STILL_THERE nl null", "SILENT nl null");
        assertThat(conversations.current().owner()).isEqualTo(Owner.GEM);
        assertThat(conversations.current().answerBy()).isNull();
        assertThat(conversations.events).endsWith(new HandoverEvent.Withdrawn(2, EndReason.GONE));
    }

    @Test
    void typing_or_the_button_starts_the_time_again_and_the_next_silence_is_asked_about_again() {
        conversations.log.add(BY_AGENT);
        lookAfter(Duration.ofMinutes(11));
        HearResident hear = new HearResident(conversations, new NoPresences());

        hear.active(ID, true).await().indefinitely();
        assertThat(conversations.current().answerBy()).isNull();
        Instant typed = after(Duration.ofMinutes(12));
        look(after(Duration.ofMinutes(17)), after(Duration.ofMinutes(17)), typed);
        look(after(Duration.ofMinutes(22)), after(Duration.ofMinutes(22)), typed);
        assertThat(texts()).containsExactly("STILL_THERE nl null");
        look(after(Duration.ofMinutes(23)), after(Duration.ofMinutes(23)), typed);

        assertThat(texts()).containsExactly("STILL_THERE nl null", "STILL_THERE nl null");
    }

    @Test
    void a_sign_of_life_that_was_noted_while_the_question_was_on_its_way_counts() {
        conversations.log.add(BY_AGENT);
        lookAfter(Duration.ofMinutes(11));
        Instant late = after(Duration.ofMinutes(17));

        look(late, late, after(Duration.ofMinutes(12)));

        assertThat(conversations.current().owner()).isEqualTo(Owner.AGENT);
        assertThat(conversations.current().answerBy()).isNull();
    }

    @Test
    void a_message_of_either_takes_the_question_back() {
        Conversation asked = withAgent().withAnswerBy(NOW);

        assertThat(rules.say(asked, List.of(), NOW).next().answerBy()).isNull();
        assertThat(rules.receive(
                                asked,
                                2,
                                new LiveChatEvent.MessageOffered(2, 1, UUID.randomUUID(), "Ik zoek het op"),
                                Log.UNSEEN,
                                NOW)
                        .next()
                        .answerBy())
                .isNull();
    }

    @Test
    void who_waits_for_the_agent_is_not_silent() {
        conversations.log.add(BY_AGENT);
        conversations.log.add(resident(6, UUID.randomUUID(), "Markt 1"));
        lookAfter(Duration.ofHours(2));

        conversations.log.clear();
        lookAfter(Duration.ofHours(2));

        assertThat(texts()).isEmpty();
    }

    @Test
    void nobody_is_asked_while_no_agent_has_the_conversation() {
        conversations.log.add(BY_AGENT);
        conversations.become(withAgent().withAssignment(0, null));

        lookAfter(Duration.ofMinutes(30));

        assertThat(texts()).isEmpty();
    }

    @Test
    void a_conversation_without_room_gets_no_question() {
        conversations.log.add(BY_AGENT);
        conversations.become(withAgent().withLog(Limits.MESSAGES - Limits.MESSAGES_FOR_NOTICES, 0));

        lookAfter(Duration.ofMinutes(30));

        assertThat(conversations.current().answerBy()).isNull();
    }

    @Test
    void with_gem_or_without_any_sign_nothing_happens() {
        conversations.become(withGem());
        look(after(Duration.ofDays(1)), NOW, NOW);
        conversations.become(withAgent());
        conversations.presence = null;
        judge();

        assertThat(texts()).isEmpty();
    }

    @Test
    void limits_that_leave_no_time_stop_the_start() {
        Duration minute = Duration.ofMinutes(1);
        assertThatThrownBy(() -> new PatienceLimits(Duration.ofSeconds(29), minute, minute))
                .hasMessageContaining("gone-after");
        assertThatThrownBy(() -> new PatienceLimits(minute, minute, Duration.ofSeconds(19)))
                .hasMessageContaining("idle-grace");
    }

    /** With a socket open, and nothing done since the agent spoke. */
    private void lookAfter(Duration silence) {
        look(after(silence), after(silence), NOW);
    }

    private void look(Instant now, Instant seen, Instant active) {
        conversations.presence = new Presence(seen, active, now);
        judge();
    }

    private void judge() {
        new MindResidents(conversations, new NoPresences(), LIMITS, rules, Clock.fixed(NOW, ZoneOffset.UTC))
                .judge(ID)
                .await()
                .indefinitely();
    }

    private static Instant after(Duration duration) {
        return NOW.plus(duration);
    }

    private List<String> texts() {
        return conversations.log.stream()
                .filter(message -> message.text().endsWith("nl null"))
                .map(Message::text)
                .toList();
    }

    private static final class NoPresences implements Presences {

        @Override
        public Uni<Void> seen(Collection<ConversationId> ids) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> active(ConversationId id) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<List<ConversationId>> doubtful(Duration goneAfter, Duration idleAfter, int most) {
            return Uni.createFrom().item(List.of(ID));
        }
    }
}
