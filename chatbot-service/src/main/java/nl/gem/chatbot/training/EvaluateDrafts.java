package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.content.Workers;
import nl.gem.chatbot.evaluation.LabelledQuestion;
import nl.gem.chatbot.evaluation.Scorecard;
import nl.gem.chatbot.evaluation.Verdict;
import nl.gem.chatbot.training.Evaluation.Change;
import nl.gem.chatbot.training.Evaluation.Outcome;
import nl.gem.chatbot.understanding.Fingerprint;
import nl.gem.chatbot.understanding.TopicModel;

/** Learns from the drafts on the side and asks both models the golden questions. */
@ApplicationScoped
public class EvaluateDrafts {

    /** A replica that has been silent for so long has died over it. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Drafts drafts;
    private final Evaluations evaluations;
    private final KeepKnowledge knowledge;
    private final GoldenQuestions golden;
    private final LintDrafts lint;
    private final Workers workers;
    private final Clock clock;

    EvaluateDrafts(
            Drafts drafts,
            Evaluations evaluations,
            KeepKnowledge knowledge,
            GoldenQuestions golden,
            LintDrafts lint,
            Workers workers,
            Clock clock) {
        this.drafts = drafts;
        this.evaluations = evaluations;
        this.knowledge = knowledge;
        this.golden = golden;
        this.lint = lint;
        this.workers = workers;
        this.clock = clock;
    }

    /** Asks for an evaluation of the drafts as they are. */
    public Uni<Attempt<String>> ask(Trainer trainer) {
        return drafts.read()
                .flatMap(copy -> copy.drafts().isEmpty()
                        ? Uni.createFrom().item(Attempt.refused(Refusal.conflict("There are no drafts.")))
                        : evaluations.ask(copy.key(), trainer, clock.instant()).replaceWith(Attempt.done(copy.key())));
    }

    /** Carries out what was asked for, if no other replica does. */
    public Uni<Void> carryOut() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return evaluations
                .take(now, now.minus(SILENCE))
                .flatMap(taken -> taken
                        ? drafts.read()
                                .flatMap(copy -> evaluate(copy, now))
                                .onFailure()
                                .call(() -> evaluations.fail(now, clock.instant()))
                        : Uni.createFrom().voidItem());
    }

    /** The drafts as they are by now: who asked before the last of them was saved wants to know about that one as well. */
    private Uni<Void> evaluate(WorkingCopy.Copy copy, Instant taken) {
        List<Article> live = copy.liveArticles();
        List<Article> drafted = copy.articles();
        return knowledge
                .model(live)
                .flatMap(before ->
                        knowledge.model(drafted).flatMap(after -> workers.compute(() -> outcome(before, after, copy))))
                .flatMap(outcome ->
                        evaluations.finish(taken, copy.key(), Fingerprint.of(drafted), outcome, clock.instant()));
    }

    private Outcome outcome(TopicModel before, TopicModel after, WorkingCopy.Copy copy) {
        Set<String> known =
                after.topicIds().stream().filter(before.topicIds()::contains).collect(Collectors.toSet());
        List<LabelledQuestion> questions = golden.about(known);
        List<Verdict> was =
                questions.stream().map(question -> Verdict.of(question, before)).toList();
        List<Verdict> is =
                questions.stream().map(question -> Verdict.of(question, after)).toList();
        List<Gate> gates = new ArrayList<>(Gate.of(was, is));
        gates.addAll(lint.gates(copy, before, after));
        return new Outcome(
                Scorecard.of(was),
                Scorecard.of(is),
                gates,
                changes(was, is),
                copy.drafts().keySet().stream().sorted().toList());
    }

    private static List<Change> changes(List<Verdict> was, List<Verdict> is) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            Verdict before = was.get(i);
            Verdict after = is.get(i);
            if (!Objects.equals(before.inShort(), after.inShort())) {
                changes.add(new Change(
                        after.question().text(),
                        after.question().language(),
                        after.question().label(),
                        before.inShort(),
                        after.inShort(),
                        before.isGood() == after.isGood() ? null : after.isGood()));
            }
        }
        return changes;
    }
}
