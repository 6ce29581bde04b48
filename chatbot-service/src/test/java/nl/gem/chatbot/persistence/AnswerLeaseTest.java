package nl.gem.chatbot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Conversations.Appended;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.EndConversation;
import nl.gem.chatbot.conversation.Extras;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Limits;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.conversation.StartConversation;
import nl.gem.chatbot.handover.Step;
import nl.gem.chatbot.rephrasing.AnswerLeases;
import nl.gem.chatbot.rephrasing.AnswerLeases.Lease;
import nl.gem.chatbot.rephrasing.FinishLapsed;
import nl.gem.chatbot.stack.Stack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leases in the real database: a question that waits gets one answer, from Gem as its owner, or none. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class AnswerLeaseTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Draft PLAIN = Draft.ofGem(
            Kind.ANSWER,
            "Het artikel zelf — één.",
            new Extras("paspoort-kosten", List.of(new Link("Meer", "https://www.roosendaal.nl")), List.of(), false));
    private static final Draft SPOKEN = Draft.ofGem(PLAIN.kind(), "In andere woorden.", PLAIN.extras());

    @Inject
    AnswerLeases leases;

    @Inject
    FinishLapsed finishLapsed;

    @Inject
    Conversations conversations;

    @Inject
    StartConversation start;

    @Inject
    EndConversation end;

    private final UUID client = UUID.randomUUID();
    private ConversationId id;

    @BeforeEach
    void begin() {
        id = await(start.start(Language.NL, null)).opened().conversation().id();
    }

    @Test
    void a_question_with_a_lease_stands_in_the_log_and_its_answer_follows() {
        Appended.Done taken = (Appended.Done) take(LONG);

        assertThat(taken.messages()).extracting(Message::seq).containsExactly(1);
        assertThat(log()).extracting(Message::text).containsExactly("wat kost een paspoort");

        assertThat(await(leases.finish(id, 1, SPOKEN))).isTrue();
        Message answer = log().getLast();
        assertThat(answer.seq()).isEqualTo(2);
        assertThat(answer.text()).isEqualTo(SPOKEN.text());
        assertThat(answer.kind()).isEqualTo(Kind.ANSWER);
        assertThat(answer.replyTo()).isEqualTo(1);
        assertThat(answer.extras()).isEqualTo(PLAIN.extras());
        assertThat(await(conversations.find(id)).orElseThrow().lastSeq()).isEqualTo(2);
        assertThat(await(conversations.find(id)).orElseThrow().textBytes())
                .isEqualTo("wat kost een paspoort".length() + SPOKEN.bytes());
    }

    @Test
    void an_answer_is_appended_once() {
        take(LONG);

        List<Boolean> done = await(Uni.join()
                .all(leases.finish(id, 1, SPOKEN), leases.finish(id, 1, PLAIN), leases.finish(id, 1, PLAIN))
                .andFailFast());

        assertThat(done).containsExactlyInAnyOrder(true, false, false);
        assertThat(log()).hasSize(2);
    }

    @Test
    void a_lease_that_nobody_finishes_gets_the_article_by_any_replica() {
        take(Duration.ofSeconds(-1));

        await(Uni.join().all(finishLapsed.finish(), finishLapsed.finish()).andFailFast());

        Awaitility.await().until(() -> log().size() == 2);
        Message answer = log().getLast();
        assertThat(answer.text()).isEqualTo(PLAIN.text());
        assertThat(answer.extras()).isEqualTo(PLAIN.extras());
        assertThat(await(leases.finish(id, 1, SPOKEN))).isFalse();
        assertThat(log()).hasSize(2);
    }

    @Test
    void a_lease_that_is_not_due_is_left_to_who_holds_it() {
        take(LONG);

        await(finishLapsed.finish());

        assertThat(log()).hasSize(1);
        assertThat(await(leases.lapsed(1000))).extracting(Lease::id).doesNotContain(id);
    }

    @Test
    void when_another_owner_came_meanwhile_nothing_is_appended_and_the_lease_ends() {
        take(Duration.ofSeconds(-1));
        await(conversations.change(
                id,
                null,
                new Conversations.Need.Nothing(),
                (current, log) -> Step.only(current.withOwner(Owner.QUEUE).withOwner(Owner.GEM))));
        List<Message> before = log();

        assertThat(await(leases.finish(id, 1, SPOKEN))).isFalse();

        assertThat(log()).isEqualTo(before);
        assertThat(await(leases.lapsed(1000))).extracting(Lease::id).doesNotContain(id);
    }

    @Test
    void after_the_end_of_a_conversation_likewise() {
        take(LONG);
        await(end.end(id, UUID.randomUUID()));

        assertThat(await(leases.finish(id, 1, SPOKEN))).isFalse();
        assertThat(log()).extracting(Message::text).doesNotContain(SPOKEN.text());
    }

    @Test
    void a_repeated_question_takes_no_second_lease() {
        take(LONG);

        assertThat(take(LONG)).isEqualTo(new Appended.Repeated());
        assertThat(log()).hasSize(1);
    }

    @Test
    void an_old_epoch_and_too_little_room_are_refused() {
        assertThat(await(leases.take(id, 2, question(), PLAIN, 100, LONG))).isEqualTo(new Appended.Refused());
        assertThat(await(leases.take(id, 1, question(), PLAIN, Limits.BYTES, LONG)))
                .isEqualTo(new Appended.Refused());
        assertThat(await(leases.finish(id, 1, SPOKEN))).isFalse();
    }

    @Test
    void erasing_a_conversation_erases_its_lease() {
        take(Duration.ofSeconds(-1));

        await(conversations.erase(id));

        assertThat(await(leases.lapsed(1000))).extracting(Lease::id).doesNotContain(id);
        assertThat(await(leases.finish(id, 1, SPOKEN))).isFalse();
    }

    private Appended take(Duration life) {
        return await(leases.take(id, 1, question(), PLAIN, 100, life));
    }

    private List<Draft> question() {
        return List.of(Draft.ofResident(client, "wat kost een paspoort"));
    }

    private List<Message> log() {
        return await(conversations.after(id, 0));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }
}
