package nl.gem.chatbot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.gem.chatbot.access.StaffMember;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.content.Models;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.training.Evaluation.State;
import nl.gem.chatbot.training.Evaluations;
import nl.gem.chatbot.training.Inbox;
import nl.gem.chatbot.training.OpenQuestion;
import nl.gem.chatbot.training.QuestionId;
import nl.gem.chatbot.training.Trainer;
import nl.gem.chatbot.understanding.ContentFixture;
import nl.gem.chatbot.understanding.LearnTopics;
import nl.gem.local.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself guards of the content, the inbox and the evaluation. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ContentTablesTest {

    @Inject
    Inbox inbox;

    @Inject
    Evaluations evaluations;

    @Inject
    Models models;

    @Inject
    KeepKnowledge knowledge;

    private Connection owner;
    private String conversation;

    @BeforeEach
    void a_conversation() throws SQLException {
        owner = as(Databases.owner(Databases.CHATBOT));
        run("delete from gem.draft_evaluation");
        conversation = text("select gem.new_conversation_id()");
        run("insert into gem.conversation (conversation_id, token_hash, language, owner, epoch)" + " values ('"
                + conversation + "', '', 'nl', 'GEM', 1)");
        message(1, "RESIDENT", "TEXT", null, "wat is dit");
        message(2, "GEM", "UNKNOWN", 1, "dat weet ik niet");
    }

    @AfterEach
    void clean() throws SQLException {
        run("select gem.erase_conversation('" + conversation + "')");
        run("delete from gem.draft_evaluation");
        owner.close();
    }

    @Test
    void one_version_is_live_and_one_proposed() {
        for (String state : List.of("LIVE", "PROPOSED")) {
            assertThatThrownBy(
                            () -> run("insert into gem.content_version (number, state, fingerprint, made_by, made_at,"
                                    + " changed) select 9000 + n, '" + state + "', '', 'test', now(), ''"
                                    + " from generate_series(1, 2) n"))
                    .hasMessageContaining("one_version_is_");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select script from gem.flyway_service",
                "delete from gem.flyway_kit",
                "truncate gem.article_revision",
                "alter table gem.content_version add column more text",
                "drop index gem.one_version_is_live",
                "create table gem.mine (id int)"
            })
    void the_service_may_not_touch_migrations_or_tables(String statement) throws SQLException {
        try (Connection service = as(Databases.service(Databases.CHATBOT));
                Statement sql = service.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .satisfiesAnyOf(
                            refused -> assertThat(refused).hasMessageContaining("permission denied"),
                            refused -> assertThat(refused).hasMessageContaining("must be owner"));
        }
    }

    @Test
    void every_table_is_declared() throws SQLException {
        assertThat(text("select count(*) from gem.undeclared_tables()")).isEqualTo("0");
    }

    @Test
    void reviews_are_partitioned_by_day_and_go_with_their_conversation() throws SQLException {
        assertThat(review(1)).isEqualTo(1);
        assertThat(text("select tableoid::regclass from gem.question_review where conversation_id = '" + conversation
                        + "'"))
                .matches("gem\\.question_review_\\d{8}");

        run("select gem.erase_conversation('" + conversation + "')");

        assertThat(reviews()).isEqualTo("0");
        assertThat(review(1)).isZero();
        assertThat(reviews()).isEqualTo("0");
    }

    @Test
    void a_question_leaves_the_inbox_when_somebody_has_looked_at_it() {
        assertThat(open()).extracting(OpenQuestion::text).containsExactly("wat is dit");
        assertThat(review(1)).isEqualTo(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void who_looks_again_may_change_their_mind() throws SQLException {
        review(1);
        assertThat(review(1)).isEqualTo(1);
        assertThat(reviews()).isEqualTo("1");
    }

    @Test
    void a_question_is_there_once_and_a_thumb_down_counts_more_than_not_knowing() throws SQLException {
        message(3, "GEM", "ANSWER", 1, "dit is het antwoord");
        run("update gem.message set details = '{\"topic\": \"afval\"}' where conversation_id = '" + conversation
                + "' and seq = 3");
        run("insert into gem.feedback (conversation_id, seq, helpful, comment, given_at) values ('" + conversation
                + "', 3, false, 'dat bedoel ik niet', now())");

        assertThat(open()).singleElement().satisfies(question -> {
            assertThat(question.reason()).isEqualTo(OpenQuestion.Reason.DISLIKED);
            assertThat(question.comment()).isEqualTo("dat bedoel ik niet");
            assertThat(question.shown()).isEqualTo("afval");
        });
    }

    @Test
    void what_is_no_question_of_a_resident_who_agrees_cannot_be_reviewed() throws SQLException {
        assertThat(review(2)).isZero();
        assertThat(review(7)).isZero();
        run("update gem.conversation set training = false where conversation_id = '" + conversation + "'");
        assertThat(review(1)).isZero();
        assertThat(inbox.present(List.of(id(1))).await().indefinitely()).isZero();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_model_that_was_learned_is_there_for_every_replica() {
        models.store(LearnTopics.from(ContentFixture.ARTICLES)).await().indefinitely();

        assertThat(models.find(ContentFixture.ARTICLES).await().indefinitely()).isPresent();
    }

    @Test
    void a_model_that_no_version_uses_is_forgotten_after_a_week() throws SQLException {
        await().until(() -> knowledge.version().isPresent());
        run("insert into gem.topic_model (fingerprint, model, made_at) values ('old', '', now() - interval '8 days'),"
                + " ('young', '', now() - interval '6 days')");
        run("insert into gem.topic_model (fingerprint, model, made_at)"
                + " select fingerprint, '', now() - interval '8 days' from gem.content_version where number = 1");

        models.store(LearnTopics.from(ContentFixture.ARTICLES)).await().indefinitely();

        assertThat(text("select count(*) from gem.topic_model where made_at < now() - interval '7 days'"))
                .isEqualTo("1");
        assertThat(text("select count(*) from gem.topic_model where fingerprint = 'young'"))
                .isEqualTo("1");
        run("delete from gem.topic_model where model = ''");
    }

    @Test
    void of_two_replicas_that_look_at_the_same_moment_one_carries_an_evaluation_out() throws SQLException {
        Instant taken = Instant.now().truncatedTo(ChronoUnit.MICROS);
        running(taken);
        Instant later = taken.plusSeconds(600);

        List<CompletableFuture<Boolean>> looks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            looks.add(
                    evaluations.take(later.plusMillis(i), taken.plusSeconds(1)).subscribeAsCompletionStage());
        }

        assertThat(looks.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void an_evaluation_that_somebody_is_at_work_on_is_not_taken() throws SQLException {
        Instant taken = Instant.now().truncatedTo(ChronoUnit.MICROS);
        running(taken);

        assertThat(evaluations
                        .take(taken.plusSeconds(60), taken.minusSeconds(60))
                        .await()
                        .indefinitely())
                .isFalse();
    }

    @Test
    void who_was_overtaken_neither_finishes_nor_fails_it() throws SQLException {
        Instant taken = Instant.now().truncatedTo(ChronoUnit.MICROS);
        running(taken);

        evaluations.fail(taken.minusSeconds(130), taken).await().indefinitely();
        assertThat(state()).isEqualTo(State.RUNNING);
        evaluations.fail(taken, taken).await().indefinitely();
        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void asking_twice_for_the_same_does_not_begin_again() throws SQLException {
        Instant taken = Instant.now().truncatedTo(ChronoUnit.MICROS);
        running(taken);

        evaluations.ask("1 afval:2", new Trainer("timo"), taken).await().indefinitely();

        assertThat(text("select started_by from gem.draft_evaluation where taken_at is not null"))
                .isEqualTo("tessa");
    }

    private void running(Instant taken) throws SQLException {
        run("insert into gem.draft_evaluation (drafts, state, started_by, started_at, taken_at) values"
                + " ('1 afval:2', 'RUNNING', 'tessa', now(), '" + taken + "')");
    }

    private State state() {
        return evaluations.last().await().indefinitely().orElseThrow().state();
    }

    private List<OpenQuestion> open() {
        return inbox.open(2_000, new StaffMember("tessa-id", "tessa")).await().indefinitely().stream()
                .filter(question -> question.id().conversation().toString().equals(conversation))
                .toList();
    }

    private int review(int seq) {
        return inbox.review(List.of(id(seq)), Inbox.Outcome.DISMISSED, null, "tessa", Instant.now())
                .await()
                .indefinitely();
    }

    private QuestionId id(int seq) {
        return new QuestionId(new ConversationId(UUID.fromString(conversation)), seq);
    }

    private String reviews() throws SQLException {
        return text("select count(*) from gem.question_review where conversation_id = '" + conversation + "'");
    }

    private void message(int seq, String author, String kind, Integer replyTo, String text) throws SQLException {
        run("insert into gem.message (conversation_id, seq, author, kind, text, sent_at, reply_to) values ('"
                + conversation + "', " + seq + ", '" + author + "', '" + kind + "', '" + text + "', now(), " + replyTo
                + ")");
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                Stack.databases().jdbcUrl(Databases.CHATBOT),
                role,
                Stack.databases().password(role));
    }
}
