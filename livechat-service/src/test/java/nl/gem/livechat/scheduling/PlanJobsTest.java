package nl.gem.livechat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.plan.AgentPlan;
import nl.gem.livechat.plan.CannedAnswer;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.Holiday;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.plan.Patience;
import nl.gem.livechat.plan.PlanVersion;
import nl.gem.livechat.plan.ReadPlan;
import nl.gem.livechat.plan.SaveOutcome;
import nl.gem.livechat.plan.SavePlan;
import nl.gem.livechat.plan.Team;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PlanJobsTest extends LiveTest {

    private static final Agent LOTTE = new Agent("lotte-id", "Lotte");

    /** As the first release stored it: later ones have to read it. */
    private static final String DOCUMENT = """
            {"teams":[{"id":"kcc","name":"KCC","hours":"MON-FRI 09:00-17:00","topics":["paspoort-*"]}],
             "holidays":[{"day":"2026-12-25","name":"Kerst"}],"capacity":7,
             "agents":{"bram-id":{"teams":["kcc"],"capacity":null}},
             "patience":{"firstAnswer":"PT2M","answer":"PT5M","reserved":"PT1M"},"waitWithoutAgents":false,
             "cannedAnswers":[{"id":"groet","title":"Groet","text":{"nl":"Dag, ik ben {naam}."}}]}""";

    private static final DeskPlan PLAN = new DeskPlan(
            List.of(new Team("kcc", "KCC", "MON-FRI 09:00-17:00", List.of("paspoort-*"))),
            List.of(new Holiday(LocalDate.parse("2026-12-25"), "Kerst")),
            7,
            Map.of("bram-id", new AgentPlan(Set.of("kcc"), null)),
            new Patience(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(1)),
            false,
            List.of(new CannedAnswer("groet", "Groet", Map.of("nl", "Dag, ik ben {naam}."))));

    @Inject
    PlanJobs jobs;

    @Inject
    LivePlan livePlan;

    @Inject
    SavePlan savePlan;

    @Inject
    ReadPlan readPlan;

    @AfterEach
    void back_to_the_standard() {
        PlanVersion standard = run(() -> readPlan.version(0)).orElseThrow();
        run(() -> savePlan.restore(0, LOTTE));
        soon(() -> assertThat(livePlan.now()).isEqualTo(standard.plan()));
    }

    @Test
    void a_plan_that_another_process_stored_is_in_force_at_its_wake_up() {
        console(Token.SANNE);
        store(DOCUMENT);
        Rows.one("select pg_notify('gem', 'plan')");

        soon(() -> assertThat(livePlan.now()).isEqualTo(PLAN));
    }

    @Test
    void a_plan_is_found_without_a_wake_up_and_comes_back_as_it_was_saved() {
        PlanVersion now = run(readPlan::inForce);
        run(() -> savePlan.save(new PlanVersion(now.number(), PLAN), LOTTE));

        assertThat(run(readPlan::inForce)).isEqualTo(new PlanVersion(now.number() + 1, PLAN));
        store(DOCUMENT.replace("\"capacity\":7", "\"capacity\":8"));
        run(jobs::load);
        assertThat(livePlan.now().capacity()).isEqualTo(8);
    }

    @Test
    void a_plan_that_cannot_be_read_leaves_the_last_good_one_in_force_and_can_be_replaced() {
        int good = store(DOCUMENT);
        store("{\"teams\":");
        store(DOCUMENT.replace("09:00-17:00", "whenever"));
        store(DOCUMENT.replaceFirst("\\[\\{.*\\}\\]", "[]"));
        run(jobs::load);

        assertThat(livePlan.now()).isEqualTo(PLAN);
        assertThat(run(readPlan::inForce)).isEqualTo(new PlanVersion(good, PLAN));
        assertThat(run(() -> savePlan.save(new PlanVersion(good, PLAN), LOTTE)))
                .isEqualTo(new SaveOutcome.Saved(new PlanVersion(good + 4, PLAN)));
    }

    @Test
    void of_two_who_save_at_the_same_moment_one_hears_that_the_other_was_first() {
        PlanVersion changed = new PlanVersion(run(readPlan::inForce).number(), PLAN);

        List<CompletableFuture<SaveOutcome>> both = Stream.of(LOTTE, new Agent("sanne-id", "Sanne"))
                .map(agent -> CompletableFuture.supplyAsync(() -> run(() -> savePlan.save(changed, agent))))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(
                        new SaveOutcome.Saved(new PlanVersion(changed.number() + 1, PLAN)), new SaveOutcome.Stale());
    }

    private static int store(String document) {
        return Integer.parseInt(Rows.one("insert into gem.desk_plan select coalesce(max(version), 0) + 1, '" + document
                + "', 'Lotte', 'lotte-id', now() from gem.desk_plan returning version"));
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
